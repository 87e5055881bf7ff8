/**
 * `node tests/bench/check/bench.ts [pages]`: how long the check takes on copies of the real pages, as a command with its start,
 * and its parts side by side in one run.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkContent } from '../../../src/check/content.ts';
import { readContent } from '../../../src/files/disk.ts';
import { parseMdx } from '../../../src/files/mdx.ts';
import { splitPage } from '../../../src/files/page.ts';
import { readYaml } from '../../../src/files/yaml.ts';
import { workspace } from '../workspace.ts';

const COUNT = Number(process.argv[2] ?? 1000);
const RUNS = 5;

const root = workspace();
cpSync('content/vocabulary', join(root, 'content/vocabulary'), { recursive: true });
symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
const real = readContent(process.cwd()).pages;
for (let index = 0; index < COUNT; index++) {
	const { path, text, collection, slug, locale } = real[index % real.length] as (typeof real)[number];
	const round = Math.floor(index / real.length);
	const file = join(root, round === 0 ? path : `content/objectives/${collection}-${slug}-copy-${round}${locale ? `.${locale}` : ''}.mdx`);
	mkdirSync(join(file, '..'), { recursive: true });
	writeFileSync(file, round === 0 || locale ? text : sharedFieldsOnly(text));
}
const content = readContent(root);
const command = Array.from({ length: RUNS }, () => {
	const start = performance.now();
	const { stdout } = spawnSync(process.execPath, [resolve('src/cli/check.ts'), '--reporter', 'json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
	if (!stdout.includes('"problems"')) throw new Error('the check printed no report');
	return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`${content.pages.length} pages, ${(content.pages.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(1)} MB of text`);
console.log(`the command, start included: best ${show(command[0])}, median ${show(command[RUNS >> 1])}, of ${RUNS}`);
const split = content.pages.map(({ text }) => splitPage(text));
const parts: [string, () => void][] = [
	['read from disk', () => readContent(root)],
	['front matter', () => split.forEach(({ yaml }) => void readYaml(yaml ?? ''))],
	['text', () => split.forEach(({ body }) => void parseMdx(body))],
	['all, with schema, graph and rules', () => checkContent(content)],
];
for (const [name, part] of parts) {
	const start = process.cpuUsage();
	part();
	console.log(`${name}: ${show(process.cpuUsage(start).user / 1000)} of the processor`);
}

function show(milliseconds = 0): string {
	return `${milliseconds.toFixed(0)} ms`;
}

/** A copy needs an id of its own, and there are not a thousand: it becomes a page of a kind without ids. */
function sharedFieldsOnly(text: string): string {
	const kept = /^(title|summary|countries|audiences|sectors|sdg|gcm|related|sources|published|reviewed):/;
	const { yaml = '', body } = splitPage(text);
	let keep = false;
	const lines = yaml.split('\n').filter((line) => {
		if (/^\S/.test(line)) keep = kept.test(line);
		return keep;
	});
	return `---\n${lines.join('\n')}\n---\n${body.trimStart()}`;
}
