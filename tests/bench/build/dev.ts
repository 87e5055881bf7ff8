/**
 * What an editor waits for: until `astro dev` is ready, until it shows a page, until a saved change is seen, and for a search.
 * `node tests/bench/build/dev.ts [pages, default 1000]`
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { vocabulary } from '../synthetic.ts';
import { workspace } from '../workspace.ts';
import { addWord, clean, ours, packaged } from './contestants.ts';
import { type CorpusPage, makeCorpus } from './corpus.ts';
import { takenBy } from './proc.ts';
import { median } from './report.ts';
import { QUIET } from './run.ts';

const CHANGES = 5;
/** Milliseconds between two looks, and until it is given up. */
const LOOK = 10;
const PATIENCE = 180_000;

const pages = Number(process.argv[2] ?? 1000);
const hub = ours(join(import.meta.dirname, '../../..'), join(workspace(), 'ours'), vocabulary);
const corpus = makeCorpus(pages, vocabulary, 1);
hub.place(corpus);
const { id } = corpus[1] as CorpusPage;

clean(hub);
const first = await serve();
console.log(`${pages} pages\nready, nothing kept: ${first.ready}\nfirst page: ${(await seconds(() => first.shows(`/${id}/`, ''))).text}`);
await first.stop();

const second = await serve();
console.log(`ready, after a first time: ${second.ready}\nfirst page: ${(await seconds(() => second.shows(`/${id}/`, ''))).text}`);
const changes: number[] = [];
for (let change = 0; change < CHANGES; change++) {
	const word = `changed${change}`;
	const taken = await seconds(() => {
		addWord(hub, id, word);
		return second.shows(`/${id}/`, word);
	});
	changes.push(taken.wall);
}
console.log(`a saved change is seen: ${median(changes).toFixed(2)} s, the median of ${changes.map((taken) => taken.toFixed(2)).join(', ')}`);
for (const name of ['first search', 'search after a saved page']) {
	const before = takenBy(second.process);
	const { text } = await seconds(() => second.shows('/pagefind/pagefind-entry.json', ''));
	console.log(`${name}: ${text}, ${(takenBy(second.process) - before).toFixed(1)} s of the processor`);
	addWord(hub, id, 'searched');
	await second.shows(`/${id}/`, 'searched');
}
await second.stop();

async function seconds(wait: () => Promise<void>): Promise<{ wall: number; text: string }> {
	const start = performance.now();
	await wait();
	const wall = (performance.now() - start) / 1000;
	return { wall, text: `${wall.toFixed(2)} s` };
}

/** Starts `astro dev`. `shows` waits until an address is answered with a text in it. */
async function serve() {
	const port = await freePort();
	const child = spawn(process.execPath, [packaged(hub.root, 'astro/bin/astro.mjs'), 'dev', '--port', String(port)], {
		cwd: hub.root,
		env: { ...process.env, ...QUIET },
	});
	const kill = () => void child.kill();
	process.once('exit', kill);
	let output = '';
	const ready = await seconds(
		() =>
			new Promise((resolve, reject) => {
				for (const stream of [child.stdout, child.stderr]) {
					stream.on('data', (chunk) => {
						output += chunk;
						if (/ready in/.test(output)) resolve();
					});
				}
				child.on('exit', () => reject(new Error(`astro dev ended:\n${output}`)));
			}),
	);
	const shows = async (address: string, text: string): Promise<void> => {
		for (const end = performance.now() + PATIENCE; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, LOOK))) {
			const response = await fetch(`http://localhost:${port}${address}`).catch(() => undefined);
			if (response?.ok && (await response.text()).includes(text)) return;
		}
		throw new Error(`${address} did not show “${text}” in time:\n${output.slice(-2_000)}`);
	};
	const stop = () => {
		const ended = new Promise((resolve) => child.on('exit', resolve));
		kill();
		process.off('exit', kill);
		return ended;
	};
	return { process: child.pid as number, ready: ready.text, shows, stop };
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}
