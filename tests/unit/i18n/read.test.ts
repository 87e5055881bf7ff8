/** Every word is read by some code, and a language holds no word that none of its pages can show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '../../../src/schema/locales.ts';
import { keysOf, readingOf, siteFiles } from '../../words.ts';

const files = siteFiles();
const roomsOf = (locale: string) => [...files.keys()].filter((path) => path.startsWith(`src/i18n/${locale}/`) && !path.endsWith('/index.ts'));
const site = readingOf(files, roomsOf('en'));

/** What makes pages and files of a language other than English: its pages, what search fetches in it, and the notes of its articles. */
const OTHER_LANGUAGES = [...files.keys()].filter(
	(path) => path.startsWith('src/pages/[locale]/') || path === 'src/build/search-files.ts' || path === 'src/content/read.ts',
);

test('every word of the interface is read', () => {
	assert.ok(site.readers.size > 500);
	assert.deepEqual(
		[...site.readers].filter(([, readers]) => readers.size === 0).map(([key]) => key),
		[],
	);
});

for (const locale of LOCALES.slice(1))
	test(`${locale} has only words that a page in it can show`, () => {
		const reached = new Set(OTHER_LANGUAGES);
		for (const file of reached) for (const imported of site.imports.get(file) ?? []) reached.add(imported);
		const canShow = (key: string) => [...(site.readers.get(key) ?? [])].some((file) => reached.has(file));
		const own = roomsOf(locale).flatMap((path) => keysOf(path, files.get(path) ?? ''));
		assert.deepEqual(
			own.filter((key) => !canShow(key)),
			[],
		);
	});

test('a word that nothing reads is found, however the others are read', () => {
	const words =
		"export const room = { named: 'a', taken: 'b', unread: 'c', group: { one: 'd', two: 'e' }, all: { f: 'f' }, listed: { g: 'g' }, forms: { one: '{n} h', other: '{n} hs' } } as const;";
	const code = `import { room } from './room.ts';
		const { taken, group } = room;
		export const said = (key: string) => [room.named, taken, group['one'], room.all[key as 'f'], Object.values(room.listed), room.forms];
		export const unread = { unread: 1 }.unread;`;
	const { readers } = readingOf(
		new Map([
			['src/room.ts', words],
			['src/code.ts', code],
		]),
		['src/room.ts'],
	);
	assert.deepEqual(
		[...readers].filter(([, from]) => from.size === 0).map(([key]) => key),
		['room.unread', 'room.group.two'],
	);
});

test('a page reads words in its code, its markup and its script', () => {
	const page =
		"---\nimport { room } from './room.ts';\nconst { a } = room;\n---\n<p title={room.b}>{a}</p>\n<script>import { room } from './room.ts'; document.title = room.c;</script>\n";
	const { readers, imports } = readingOf(
		new Map([
			['src/room.ts', "export const room = { a: 'a', b: 'b', c: 'c', d: 'd' } as const;"],
			['src/page.astro', page],
		]),
		['src/room.ts'],
	);
	assert.deepEqual(
		[...readers].map(([key, from]) => [key, ...from]),
		[['room.a', 'src/page.astro'], ['room.b', 'src/page.astro'], ['room.c', 'src/page.astro'], ['room.d']],
	);
	assert.deepEqual(new Set(imports.get('src/page.astro')), new Set(['src/room.ts']));
});
