/** The index in smaller pieces: nothing lost, nothing changed, every word where the engine will look for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from 'cborg';
import { createIndex } from 'pagefind';
import { type Files, inPieces, unpack } from '../../../src/build/index-pieces.ts';

const SYLLABLES = ['ba', 'co', 'dre', 'fi', 'gru', 'lo', 'mi', 'no', 'pla', 'qui', 'ra', 'ste', 'ti', 'vo', 'wa', 'ze'];
const made = (number: number) => [number % 16, (number >> 4) % 16, (number >> 8) % 16, number % 7].map((each) => SYLLABLES[each]).join('');
const PAGES = Array.from({ length: 30 }, (_, page) => ({
	url: `/${page}/`,
	content: `Stay, stats, happy state. ${Array.from({ length: 500 }, (_, word) => `sta${made((page * 91 + word * 7) % 4096)}`).join(' ')} Using the dry well. Being owed a tie. Sécheresse ${Array.from({ length: 400 }, (_, word) => made((page * 37 + word * 11) % 4096)).join(' ')}`,
}));

async function indexed(): Promise<Files> {
	const { index } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error('Pagefind did not start.');
	for (const { url, content } of PAGES) await index.addHTMLFile({ url, content: `<html lang="en"><body><h1>Page</h1><p>${content}</p></body></html>` });
	const { files } = await index.getFiles();
	await index.deleteIndex();
	return new Map(files.map(({ path, content }) => [path, content]));
}

type Word = [stem: string, pages: unknown[]];
const read = (files: Files, path: string) => decode(unpack(files.get(path) as Uint8Array));
function piecesOf(files: Files): { from: string; to: string; words: Word[] }[] {
	const meta = [...files.keys()].find((path) => path.endsWith('.pf_meta')) as string;
	return (read(files, meta)[2] as [string, string, string][]).map(([from, to, name]) => ({
		from,
		to,
		words: read(files, `index/${name}.pf_index`)[0] as Word[],
	}));
}

const before = await indexed();
const after = inPieces(before, new Set(['the', 'a']));
const pieces = piecesOf(after);
const words = piecesOf(before).flatMap((piece) => piece.words);

test('every word is there with all its places, and no other', () => {
	const known = new Map(pieces.flatMap((piece) => piece.words.map((word) => [word[0], word] as const)));
	assert.deepEqual([...known.keys()].sort(), words.map(([stem]) => stem).sort());
	for (const word of words) assert.deepEqual(known.get(word[0]), word);
});

test('a piece is many times smaller than one of Pagefind', () => {
	const sizes = (files: Files) => [...files].filter(([path]) => path.startsWith('index/')).map(([, { length }]) => length);
	assert.ok(Math.max(...sizes(after)) * 4 < Math.max(...sizes(before)), `${Math.max(...sizes(after))} and ${Math.max(...sizes(before))}`);
});

test('the bounds are in order, neither overlap nor leave a gap, and lead from a word or its first three letters to the piece that has it', () => {
	const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
	pieces.forEach(({ from, to }, place) => {
		assert.ok(inBytes(from, to) < 0);
		const next = pieces[place + 1];
		if (next) assert.ok(inBytes(to, next.from) < 0, `${to} ${next.from}`);
	});
	const pieceFor = (typed: string) => pieces.find(({ from, to }) => inBytes(typed, from) >= 0 && inBytes(typed, to) <= 0);
	for (const [stem] of words)
		for (const typed of [stem, `${stem}ing`, ...(stem.startsWith('sta') ? [] : [[...stem].slice(0, 3).join('')])])
			assert.ok(
				pieceFor(typed)?.words.some(([each]) => each === stem),
				`${typed} leads to ${stem}`,
			);
});

test('words that begin alike are told apart by more letters when there are too many for one piece', () => {
	const size = (piece: (typeof pieces)[number]) => JSON.stringify(piece.words).length;
	const sta = pieces.filter((piece) => piece.words.some(([stem]) => stem.startsWith('sta')));
	assert.ok(sta.length > 4);
	const largest = Math.max(...sta.map(size));
	assert.ok(largest * 4 < sta.reduce((sum, piece) => sum + size(piece), 0), `${largest}`);
});

test('a word whose stem is shorter than three letters, or ends in another third letter, finds it', () => {
	for (const [typed, stem] of [
		['using', 'use'],
		['being', 'be'],
		['dry', 'dri'],
		['owing', 'owe'],
		['tying', 'tie'],
		['staying', 'stay'],
		['stating', 'state'],
	] as const) {
		const piece = pieces.find(({ from, to }) => typed >= from && typed <= to);
		assert.ok(
			piece?.words.some(([each]) => each === stem),
			`${typed} leads to ${stem}`,
		);
	}
});

test('the same pages make the same files', async () => {
	const again = inPieces(await indexed(), new Set(['the', 'a']));
	assert.deepEqual([...again].sort(), [...after].sort());
});

test('files of another form are refused, not mangled', () => {
	const [meta] = [...before.keys()].filter((path) => path.endsWith('.pf_meta')) as [string];
	assert.throws(() => inPieces(new Map([...before].filter(([path]) => path !== meta)), new Set()), /lacks pagefind\..*\.pf_meta/);
	assert.throws(() => inPieces(new Map([...before].filter(([path]) => !path.startsWith('index/'))), new Set()), /lacks index\//);
	assert.throws(() => unpack(Buffer.from('1f8b0800000000000003030000000000000000', 'hex').subarray(0, 20)), /signature|incorrect|unexpected/i);
});
