/** Letters to the editors: pages that the desk hands over come through mail programs whole, and remarks find their file and line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkContent } from '../../../src/check/content.ts';
import { starter, writeFrontMatter } from '../../../src/contribute/draft.ts';
import { letterLink, letterText } from '../../../src/contribute/letter.ts';
import { letterOf, proposedPage } from '../../../src/contribute/mail.ts';
import { remarkIn } from '../../../src/contribute/remark.ts';
import { emptyContent, pageFile, realVocabulary } from '../../fixtures/content.ts';

const vocabulary = realVocabulary();
const bytes = (text: string) => new TextEncoder().encode(text);
const WORDS = {
	subject: ({ title }: { title: string | number }) => `Page: ${title}`,
	greeting: 'I propose a page.',
	attached: ({ file }: { file: string | number }) => `See ${file}.`,
};

const FIELDS = {
	id: 'G77',
	title: 'Data: who counts',
	summary: 'Who is in a figure on migrants, who is left out, and how an office says so under its own table.',
	audiences: ['trainer', 'local-government'],
	sectors: ['data'],
	sdg: [
		{
			code: '16.10',
			weight: 'principal',
			because: 'A decree gave people without papers a regular way to stay, and said so in four languages.',
			evidence: ['desa-iom-2022 22'],
		},
	],
	...starter('guides', '2026-11-22'),
};
const front = writeFrontMatter(FIELDS, 'guides', vocabulary);
const LETTER = letterText({ path: 'content/guides/data-who-counts.mdx', title: FIELDS.title, front }, WORDS);

async function readBack(letter: string) {
	const page = proposedPage(await letterOf(bytes(letter)));
	assert.ok(page, letter);
	return page;
}

const wrapped = (text: string, width: number) => text.replaceAll(new RegExp(`(.{1,${width}})(?: +|$)`, 'gm'), '$1\n');
const quotedPrintable = (text: string) =>
	[...bytes(text)]
		.map((byte) =>
			byte === 10 ? '\r\n' : byte < 32 || byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
		)
		.join('');
const HEAD = 'From: A <a@example.org>\r\nTo: b@example.org\r\nSubject: Page\r\nMIME-Version: 1.0\r\n';

const BENT: [how: string, bend: (letter: string) => string][] = [
	['as it was written', (text) => text],
	['with Windows line ends and a byte-order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
	['with spaces that do not break', (text) => text.replaceAll('  ', '\u00a0 ')],
	['quoted in an answer', (text) => text.replaceAll(/^/gm, '> ')],
	['broken at 76 signs', (text) => wrapped(text, 76).replaceAll(/\n\n\n+/g, '\n\n')],
	['with a signature behind it', (text) => `${text}\n-- \nA. B., Tunis\n`],
	['with its hyphens turned into a dash', (text) => text.replaceAll(/^---$/gm, '—')],
	['without its hyphens', (text) => text.replaceAll(/^---$/gm, '')],
	[
		'stuffed as format=flowed has it',
		(text) => `${HEAD}Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${text.replaceAll(/^ /gm, '  ').replaceAll('\n', '\r\n')}`,
	],
	[
		'as quoted-printable',
		(text) => `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}`,
	],
	[
		'as base64',
		(text) => `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(String.fromCharCode(...bytes(text)))}`,
	],
	[
		'as a file that came along',
		(text) =>
			`${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--x\r\nContent-Type: text/markdown; name=new.mdx\r\nContent-Disposition: attachment; filename=new.mdx\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(String.fromCharCode(...bytes(text)))}\r\n--x--\r\n`,
	],
	['as HTML only', (text) => `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n${text.replaceAll('  ', '&nbsp; ').replaceAll('\n', '<br>\r\n')}`],
];

for (const [how, bend] of BENT) {
	test(`a page comes through the mail ${how}`, async () => {
		const { fields, kind, slug, unread, text } = await readBack(bend(LETTER));
		assert.deepEqual({ ...fields }, FIELDS);
		assert.deepEqual([kind, unread, text.trim()], ['guides', '', '']);
		assert.equal(slug, 'data-who-counts');
	});
}

test('a page with its text behind the front matter keeps it, and a file of the desk is as good as a letter', async () => {
	const { fields, text, kind } = await readBack(`${front}\nFirst.\n\n## Steps\n\n1. Count.\n`);
	assert.deepEqual([fields.title, text, kind], ['Data: who counts', 'First.\n\n## Steps\n\n1. Count.', 'guides']);
});

test('front matter typed by hand gives what can be read, and keeps the rest', async () => {
	const { fields, unread } = await readBack('Hello\n\ntitle: Data: who counts\nsummary: It says: all\naudiences: [trainer\nsectors: [data]\n');
	assert.deepEqual([fields.title, fields.summary, fields.sectors], ['Data: who counts', 'It says: all', ['data']]);
	assert.match(`${fields.audiences ?? ''}${unread}`, /trainer/);
});

test('whatever a letter holds, it is read without an error', async () => {
	const line = fc.oneof(
		fc.string(),
		fc.constantFrom('---', 'title: a', 'From: a', 'Content-Type: multipart/mixed; boundary=x', '--x', 'sdg:', '  - code: "1"', '> ---', '&a', '*a', '=FF='),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
			proposedPage(await letterOf(bytes(lines.join('\n'))));
		}),
		{ numRuns: 300, seed: 4 },
	);
});

test('an e-mail holds the whole page while mail programs bear it, and else asks for the file', () => {
	const short = letterLink({ path: 'content/guides/x.mdx', title: 'A & b', front: '---\ntitle: x\n---\n' }, 'a@example.org', WORDS, 'x.mdx');
	assert.equal(short.short, false);
	assert.match(short.href, /^mailto:a@example\.org\?subject=Page%3A%20A%20%26%20b&body=I%20propose/);
	const long = letterLink({ path: 'content/guides/x.mdx', title: 'A', front: 'ж'.repeat(900) }, 'a@example.org', WORDS, 'x.mdx');
	assert.equal(long.short, true);
	assert.match(decodeURIComponent(long.href), /See x\.mdx\./);
	assert.ok(long.href.length < 1900);
});

const NOTE = 'The training reached **50** officials[^1] in [Almaty](/countries/kazakhstan/).\n\n[^1]: x';
const { graph, content, places } = checkContent({
	...emptyContent(),
	pages: [
		pageFile('guides/count', {}, NOTE),
		pageFile('guides/count.ru', { title: 'Посчитать', translation: '{ of: 000000-000000, by: machine }' }, 'Обучение прошли 50 чиновников.'),
	],
	ledger: { path: 'content/addresses.yaml', text: 'published:\n  - /guides/old/\nmoved:\n  /guides/old/: /guides/count/\n' },
});
const known = { graph, content, places };

for (const [how, address] of [
	['its id for life', 'https://waymark.example/id/G01/'],
	['its address', 'http://other.example/guides/count/?x=1#y'],
	['its address in Russian', 'https://waymark.example/ru/guides/count/'],
	['the address it had before', 'https://waymark.example/guides/old/.'],
]) {
	test(`a letter that names a page by ${how} leads to its file, and the passage to its line`, () => {
		const remark = remarkIn(`Waymark G01\n${address}\n\n“reached 50 officials1 in Almaty”\n\nIt was 60.`, known);
		assert.deepEqual(
			remark?.files.map(({ path }) => path),
			['content/guides/count.mdx', 'content/guides/count.ru.mdx'],
		);
		assert.deepEqual(
			remark?.passages.map(({ place }) => [place?.path, place?.text]),
			[['content/guides/count.mdx', NOTE.split('\n')[0]]],
		);
	});
}

test('a passage of a translation is found there; one that stands nowhere, and a list, are said to be so', () => {
	const remark = remarkIn('https://x.example/id/G01/\n“Обучение прошли 50 чиновников.”\n“Nothing of the kind stands here.”', known);
	assert.deepEqual(
		remark?.passages.map(({ place }) => place?.path),
		['content/guides/count.ru.mdx', undefined],
	);
	assert.deepEqual(remarkIn('https://x.example/guides/', known)?.files, []);
	assert.equal(remarkIn('See https://example.org/report', known), undefined);
	assert.equal(remarkIn('No address.', known), undefined);
});
