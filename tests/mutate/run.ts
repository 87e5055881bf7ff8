/**
 * `npm run mutate [-- --seed 1 --most 10 --jobs 2 --tests 'tests/unit/graph*' src/graph src/search/rank.ts …]`: puts one small defect at a time into
 * the code, ten in each file, and asks whether the unit tests notice. Says which went unseen, and how many did not in each room.
 * Exit code 1 when a room is below its goal. Takes an hour or two for all rooms.
 */
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutate, sampled } from './mutants.ts';

/** Share of the mutants that has to be noticed, in per cent. */
const GOALS: Record<string, number> = { graph: 90, schema: 90, check: 90, learn: 90, search: 90 };
const GOAL_ELSEWHERE = 80;
/** Rooms whose files do something without a browser and without Astro. */
const ROOMS = ['schema', 'files', 'graph', 'check', 'contribute', 'cli', 'i18n', 'maps', 'search', 'learn', 'build', 'content'];
/** Words are read by eye, and elements are tried in a browser. */
const LEFT_OUT = /\/strings\/|\/words\/|element\.ts$|\.d\.ts$/;

const { values, positionals } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		most: { type: 'string', default: '10' },
		jobs: { type: 'string', default: '1' },
		tests: { type: 'string', default: 'tests/unit/**/*.test.ts' },
	},
	allowPositionals: true,
});
const wanted = positionals.length ? positionals : ROOMS.map((room) => `src/${room}`);
const files = globSync('src/**/*.ts')
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => !LEFT_OUT.test(file) && wanted.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)))
	.sort();

interface Ran {
	failed: boolean;
	/** In milliseconds. */
	took: number;
}

/** A copy of the project whose code has its mutants in it. */
const place = mkdtempSync(join(tmpdir(), 'waymark-mutate-'));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));
const { mutants, texts } = await mutate(files);
for (const name of readdirSync('.')) {
	if (['node_modules', '.git', 'dist', '.astro', 'test-results'].includes(name) || name.startsWith('dist.')) continue;
	cpSync(name, join(place, name), { recursive: true });
}
symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
for (const [file, text] of texts) writeFileSync(join(place, file), text);

const tests = globSync(values.tests).sort();
/** Which mutants each test file comes across, and how long it takes. */
const reach = new Map<string, { covers: Set<string>; took: number }>();
await inParallel(tests, async (test) => {
	const folder = join(place, 'coverage', String(tests.indexOf(test)));
	mkdirSync(folder, { recursive: true });
	const hook = `--import ${resolve('tests/mutate/coverage.ts')}`;
	const { failed, took } = await run(test, 10 * 60_000, { NODE_OPTIONS: hook, COVERAGE_FOLDER: folder });
	if (failed) throw new Error(`${test} fails on the code as it is.`);
	const covers = new Set(readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[]));
	reach.set(test, { covers, took });
});

const reached = new Set([...reach.values()].flatMap(({ covers }) => [...covers]));
const tried = new Set(mutants.filter(({ id }) => reached.has(id)).map(({ file }) => file));
const sample = sampled(
	mutants.filter(({ file }) => tried.has(file)),
	Number(values.most),
	Number(values.seed),
);
console.log(`${sample.length} of ${mutants.length} mutants, seed ${values.seed}, in ${tried.size} of ${files.length} files`);
const survived = new Set<Mutant>();
await inParallel(sample, async (mutant) => {
	if (await isNoticed(mutant)) return;
	survived.add(mutant);
	console.log(`${mutant.file}:${mutant.line}  ${reached.has(mutant.id) ? '' : '(never run) '}${mutant.kind}\n    ${mutant.was}\n    ${mutant.becomes}`);
});

const rooms = Map.groupBy(sample, ({ file }) => file.split('/')[1] as string);
let low = false;
console.log(`\n${percent(sample)} of all noticed`);
for (const [room, list] of rooms) {
	const goal = GOALS[room] ?? GOAL_ELSEWHERE;
	if (share(list) < goal) low = true;
	console.log(`${room}: ${percent(list)}, goal ${goal} %`);
	for (const [file, own] of Map.groupBy(list, ({ file }) => file)) if (share(own) < goal) console.log(`    ${file}: ${percent(own)}`);
}
const untried = files.filter((file) => !tried.has(file) && mutants.some((mutant) => mutant.file === file));
if (untried.length) console.log(`No unit test runs anything of ${untried.map((file) => relative('src', file)).join(', ')}`);
process.exit(low ? 1 : 0);

function share(list: readonly Mutant[]): number {
	return (100 * list.filter((mutant) => !survived.has(mutant)).length) / list.length;
}

function percent(list: readonly Mutant[]): string {
	return `${share(list).toFixed(0)} % (${list.filter((mutant) => !survived.has(mutant)).length} of ${list.length})`;
}

/** The quickest tests that come across a mutant are asked first. */
async function isNoticed({ id }: Mutant): Promise<boolean> {
	const asked = [...reach].filter(([, { covers }]) => covers.has(id)).sort(([, a], [, b]) => a.took - b.took);
	for (const [test, { took }] of asked) if ((await run(test, 10_000 + 4 * took, { __STRYKER_ACTIVE_MUTANT__: id })).failed) return true;
	return false;
}

/** One test file in a process of its own; one that takes too long has failed. */
function run(test: string, patience: number, env: Record<string, string>): Promise<Ran> {
	const start = performance.now();
	return new Promise((done) => {
		const child = spawn(process.execPath, [test], {
			cwd: place,
			stdio: 'ignore',
			timeout: Math.ceil(patience),
			killSignal: 'SIGKILL',
			env: { ...process.env, ...env },
		});
		child.on('close', (code) => done({ failed: code !== 0, took: performance.now() - start }));
	});
}

async function inParallel<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
	const left = [...list];
	const worker = async () => {
		for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
	};
	await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
}
