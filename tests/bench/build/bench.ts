/**
 * What a build costs as the site grows, beside plain Astro with the same bodies. Interleaved: in each round each contestant builds once cold and once
 * warm, with one word of one page changed. Prints Markdown; what fails is said and counts for nothing.
 * `node tests/bench/build/bench.ts [sizes, default 200,1000] [--rounds 2]`
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { vocabulary } from '../synthetic.ts';
import { workspace } from '../workspace.ts';
import { addWord, build, type Contestant, clean, ours, plain } from './contestants.ts';
import { type CorpusPage, makeCorpus } from './corpus.ts';
import { costTable, growthTable, type Measured, type Size, sizeTable, stageTable } from './report.ts';
import { byUse, filesOf, type Largest, largestOfEachKind } from './sizes.ts';

/** Plain Astro is measured as far as its memory lets machines of ordinary size build it. */
const MOST_PLAIN = 4_000;
const SEED = 1;
/** A word of no page. */
const NEW = 'newlyadded';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '2' } } });
const sizes = (positionals[0] ?? '200,1000').split(',').map(Number);
const rounds = Number(values.rounds);
if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) throw new Error('Sizes and rounds are whole numbers: 200,1000 --rounds 2');

const project = join(import.meta.dirname, '../../..');
const folder = workspace();
const hub = ours(project, join(folder, 'ours'), vocabulary);
const yardstick = plain(project, join(folder, 'mdx'), 'mdx');
const contestants = [hub, yardstick, plain(project, join(folder, 'md'), 'md')];

const measured: Measured[] = [];
const weighed: Size[] = [];
const grown: [pages: number, largest: Largest[]][] = [];
const failed = new Set<string>();

for (const pages of sizes) {
	const corpus = makeCorpus(pages, vocabulary, SEED);
	const here = contestants.filter((contestant) => contestant === hub || pages <= MOST_PLAIN);
	const counts = new Map(here.map((contestant) => [contestant, contestant.place(corpus)]));
	for (let round = 1; round <= rounds; round++) {
		for (const contestant of here) {
			clean(contestant);
			if (!(await measure(contestant, pages, 'cold'))) continue;
			if (round === 1) weigh(contestant, pages, counts.get(contestant) as number);
			const { id } = corpus[(round * 31) % pages] as CorpusPage;
			const putBack = addWord(contestant, id, NEW);
			if ((await measure(contestant, pages, 'warm')) && !readFileSync(contestant.htmlOf(id), 'utf8').includes(NEW))
				throw new Error(`${contestant.name} built a page and left out what had changed.`);
			putBack();
		}
	}
}

const [processor] = cpus();
console.log(`${availableParallelism()} × ${processor?.model}, Node ${process.version}, medians of ${rounds}\n`);
console.log(costTable(measured, yardstick.name));
for (const name of new Set(measured.map(({ contestant }) => contestant))) console.log(`\n${stageTable(measured, name)}`);
console.log(`\n${sizeTable(weighed)}`);
for (const [pages, largest] of grown) console.log(`\nAt ${pages} pages:\n\n${growthTable(largest)}`);
if (failed.size) {
	console.log(`\nFailed: ${[...failed].join('; ')}`);
	process.exitCode = 1;
}

/** @returns whether the build came to its end; once it did not, the contestant is not asked again at that size */
async function measure(contestant: Contestant, pages: number, mode: Measured['mode']): Promise<boolean> {
	const what = `${contestant.name}, ${pages} pages, ${mode}`;
	if (failed.has(what)) return false;
	const { code, output, clock, ...taken } = await build(contestant, join(folder, 'clock.json'));
	const isBuilt = code === 0 && clock !== undefined;
	console.error(`${what}: ${isBuilt ? `${taken.cpu.toFixed(1)} s of the processor` : `failed\n${output.slice(-2_000)}`}`);
	if (isBuilt) measured.push({ contestant: contestant.name, pages, mode, ...taken, ...clock });
	else failed.add(what);
	return isBuilt;
}

function weigh(contestant: Contestant, pages: number, allPages: number): void {
	const dist = join(contestant.root, 'dist');
	const files = filesOf(dist);
	weighed.push({ contestant: contestant.name, pages, allPages, weights: byUse(files) });
	if (contestant === hub) grown.push([pages, largestOfEachKind(dist, files)]);
}
