/** The corpus as content of this project: valid front matter, the vocabularies and the pages of goals, objectives and countries beside it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../../../src/check/content.ts';
import { currentAddresses, grownLedger } from '../../../src/check/ledger.ts';
import { printProblems } from '../../../src/check/report.ts';
import { readContent } from '../../../src/files/disk.ts';
import type { Vocabulary } from '../../../src/schema/vocabulary.ts';
import { type CorpusPage, REPLACED } from './corpus.ts';

const DAY = '2026-11-22';
const LETTERS = { guides: 'G', toolkits: 'T', 'case-studies': 'C', resources: 'R' } satisfies Record<CorpusPage['kind'], string>;

/**
 * Writes a whole content/ folder.
 * @param root a copy of the project; its content/ is replaced
 * @param from the project itself
 * @returns how many pages there are, those of goals, objectives and countries among them
 * @throws when the check finds an error in what was written: the corpus has to follow the schema
 */
export function writeHub(root: string, from: string, corpus: readonly CorpusPage[], vocabulary: Vocabulary): number {
	const folder = join(root, 'content');
	rmSync(folder, { recursive: true, force: true });
	// The ledger is written anew, below.
	const gone = [...REPLACED, 'addresses.yaml'].map((name) => join(from, 'content', name));
	// A translation names the pages that its original names, and those are others here.
	const isTranslation = (path: string) => /(?<!site\/[^/]+)\.[a-z]{2}\.mdx$/.test(path);
	cpSync(join(from, 'content'), folder, { recursive: true, filter: (path) => !gone.includes(path) && !isTranslation(path) });
	nameOtherPages(folder, corpus);
	for (const page of corpus) {
		const file = join(folder, `${page.id}.mdx`);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `---\n${stringify(frontOf(page, vocabulary), { lineWidth: 0 })}---\n\n${page.body((id) => `/${id}/`)}\n`);
	}
	const { graph, translations, problems } = checkContent(readContent(root));
	const errors = problems.filter(({ level }) => level === 'error');
	if (errors.length) throw new Error(`The corpus is no valid content:\n${printProblems(errors.slice(0, 5))}`);
	const ledger = { path: 'content/addresses.yaml', text: 'published: []\nmoved: {}\n' };
	writeFileSync(join(root, ledger.path), grownLedger(ledger, currentAddresses(graph, translations)) as string);
	return graph.pages.size;
}

/** Where what is kept names a page that is gone, it names one of the corpus: no link leads nowhere, and none is missed. */
function nameOtherPages(folder: string, corpus: readonly CorpusPage[]): void {
	const gone = new RegExp(`(?<![\\w/-])(/?)(?:${REPLACED.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*`, 'g');
	let place = 0;
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(mdx|yaml)$/.test(name)) continue;
		const file = join(folder, name);
		writeFileSync(
			file,
			readFileSync(file, 'utf8').replaceAll(gone, (_, slash: string) => `${slash}${corpus[place++ % corpus.length]?.id}`),
		);
	}
}

/** @returns the front matter of a page as an editor would write it, before the schema has read it */
export function frontOf(page: CorpusPage, { audiences, sectors, sources }: Vocabulary): Record<string, unknown> {
	const cited = new Set([...page.sdg, ...page.gcm].map(({ evidence }) => evidence.split(' ')[0]));
	return {
		id: `${LETTERS[page.kind]}${String(page.number).padStart(2, '0')}`,
		title: page.title,
		summary: page.summary,
		countries: [page.country],
		audiences: [audiences[page.number % audiences.length]?.id],
		sectors: [sectors[page.number % sectors.length]?.id],
		sdg: page.sdg.map(tagOf),
		gcm: page.gcm.map((link, order) => ({ ...tagOf(link, order), ...(order === 0 && { beyond_table: link.because }) })),
		related: page.related,
		// A keyword is a word of no text, and of few pages.
		keywords: ['q', 'x', 'z'].map((letter) => `${letter}word${page.number}${page.kind.length}`),
		sources: sources.map(({ id }) => id).filter((id) => cited.has(id)),
		published: DAY,
		reviewed: DAY,
		...ownFields(page),
	};
}

const tagOf = ({ code, because, evidence }: CorpusPage['sdg'][number], order: number) => ({
	code,
	weight: order === 0 ? 'principal' : 'significant',
	because,
	evidence: [evidence],
});

/** What only one kind of page has. */
function ownFields({ kind, sdg }: CorpusPage): Record<string, unknown> {
	if (kind === 'guides') return { form: 'how-to', who: ['project team', 'national partner'] };
	if (kind === 'toolkits') return { form: 'sector' };
	if (kind === 'case-studies') return { scope: 'national', period: { from: 2019 }, partners: ['a ministry', 'a municipality'] };
	const purpose = 'It stands for a document that sources name.';
	return { authors: ['an author body'], type: 'guidance', languages: ['en'], purpose, named_in: sdg.slice(0, 1).map(({ evidence }) => evidence) };
}
