/** Who builds the corpus: this project, and plain Astro in two ways; each in a folder of its own outside the project. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../../src/schema/vocabulary.ts';
import { copyProject, linkPackages, PARTS } from '../../fixtures/project.ts';
import type { CorpusPage } from './corpus.ts';
import { writeHub } from './hub.ts';
import { writePlain, writePlainPages } from './plain.ts';
import { type Ran, run } from './run.ts';
import type { Clock } from './stages.ts';

export interface Contestant {
	name: string;
	root: string;
	/** Puts a corpus in the place of the one before. @returns the number of pages */
	place(corpus: readonly CorpusPage[]): number;
	/** Where a page of the corpus stands, and where its HTML is built. */
	fileOf(id: string): string;
	htmlOf(id: string): string;
	/** Whether Pagefind's own command has to follow the build. */
	isIndexedApart: boolean;
}

/** The settings of the contestant, with the clock added. */
const SETTINGS = 'bench.config.mjs';

/**
 * Copies this project, its content apart.
 * @param project the checkout to measure, with node_modules
 * @param root a new folder
 */
export function ours(project: string, root: string, vocabulary: Vocabulary): Contestant {
	copyProject(project, root);
	addClock(root);
	return {
		name: 'Waymark',
		root,
		place: (corpus) => writeHub(root, project, corpus, vocabulary),
		fileOf: (id) => join(root, 'content', `${id}.mdx`),
		htmlOf: (id) => join(root, 'dist', id, 'index.html'),
		isIndexedApart: false,
	};
}

/** @param ending of the pages' files: "mdx" for modules, "md" for Astro's quicker way */
export function plain(project: string, root: string, ending: 'mdx' | 'md'): Contestant {
	writePlain(root);
	linkPackages(project, root);
	addClock(root);
	return {
		name: `plain Astro, .${ending}`,
		root,
		place: (corpus) => {
			writePlainPages(root, corpus, ending);
			return corpus.length;
		},
		fileOf: (id) => join(root, 'src/content/pages', `${id}.${ending}`),
		htmlOf: (id) => join(root, 'dist/pages', id, 'index.html'),
		isIndexedApart: true,
	};
}

/** The settings with the clock. */
function addClock(root: string): void {
	const clock = `import { stages } from ${JSON.stringify(join(import.meta.dirname, 'stages.ts'))};`;
	const settings = 'export default { ...config, integrations: [...config.integrations, stages(process.env.BENCH_STAGES)] };';
	writeFileSync(join(root, SETTINGS), `import config from './astro.config.mjs';\n${clock}\n${settings}\n`);
}

/** Puts a word into a page's first paragraph. @returns what takes it out again */
export function addWord({ fileOf }: Contestant, id: string, word: string): () => void {
	const text = readFileSync(fileOf(id), 'utf8');
	writeFileSync(fileOf(id), text.replace(/\n---\n\n\w+/, `$& ${word}`));
	return () => writeFileSync(fileOf(id), text);
}

/** Takes away all that a build made or kept. */
export function clean({ root }: Contestant): void {
	const own = new Set([...PARTS, SETTINGS, 'content', 'node_modules']);
	const made = readdirSync(root).filter((name) => !own.has(name));
	const kept = readdirSync(join(root, 'node_modules')).filter((name) => name.startsWith('.'));
	for (const path of [...made, ...kept.map((name) => join('node_modules', name))]) rmSync(join(root, path), { recursive: true, force: true });
}

/** What a build took; `clock` is there when Astro came to its end. */
export interface Built extends Ran {
	clock?: Clock;
}

/** @param times a file for the times of the stages */
export async function build({ root, isIndexedApart }: Contestant, times: string): Promise<Built> {
	rmSync(times, { force: true });
	const made = await run([packaged(root, 'astro/bin/astro.mjs'), 'build', '--config', SETTINGS], root, { BENCH_STAGES: times });
	if (made.code !== 0) return made;
	const clock = JSON.parse(readFileSync(times, 'utf8')) as Clock;
	const astro = { ...made, cpu: made.cpu + clock.unwaited };
	if (!isIndexedApart) return { ...astro, clock };
	const indexed = await run([packaged(root, 'pagefind/lib/runner/bin.cjs'), '--site', 'dist'], root);
	return {
		code: indexed.code,
		output: made.output + indexed.output,
		cpu: astro.cpu + indexed.cpu,
		wall: made.wall + indexed.wall,
		memory: Math.max(made.memory, indexed.memory),
		clock: { ...clock, beside: clock.beside + indexed.cpu },
	};
}

/** @param path a file of a package: "astro/bin/astro.mjs" */
export const packaged = (root: string, path: string) => join(root, 'node_modules', path);
