/** A page that gets another name takes its translations, the links to it and its address along. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/content.ts';
import { MoveError, movePage } from '../../../src/check/move.ts';
import type { Content } from '../../../src/files/content.ts';
import { emptyContent, pageFile } from '../../fixtures/content.ts';

const LINKS = `[It](/guides/count/), [its steps](/guides/count/#steps), [in Russian](/ru/guides/count/), [another](/guides/count-again/), [elsewhere](https://example.org/guides/count/).

[c]: /guides/count/?x=1

See [it][c].

## Steps`;

const ledger = (...lines: string[]) => ({ path: 'content/addresses.yaml', text: `# Mine.\npublished:\n${lines.join('\n')}\n` });

const before = (): Content => ({
	...emptyContent(),
	pages: [
		pageFile('guides/count', {}, '## Steps'),
		pageFile('guides/count.ru'),
		pageFile('guides/count-again', { id: 'G02', related: '[guides/count, "guides/count-again-2"]' }, LINKS),
	],
	ledger: ledger(
		'  - /guides/count/',
		'  - /guides/count-again/',
		'  - /guides/first/',
		'  - /id/G01/',
		'  - /ru/guides/count/',
		'moved:',
		'  /guides/first/: /guides/count/',
	),
});

test('the files, the links in front matter and text, and the ledger change; what only looks alike stays', () => {
	const { renamed, changed } = movePage(before(), '/guides/count/', 'content/guides/tally.mdx');
	assert.deepEqual(renamed, [
		['content/guides/count.mdx', 'content/guides/tally.mdx'],
		['content/guides/count.ru.mdx', 'content/guides/tally.ru.mdx'],
	]);
	assert.deepEqual(
		changed.map(({ path }) => path),
		['content/guides/count-again.mdx', 'content/addresses.yaml'],
	);
	const [page = '', list = ''] = changed.map(({ text }) => text);
	assert.match(page, /related: \[guides\/tally, "guides\/count-again-2"\]/);
	for (const kept of ['(/guides/count-again/)', '(https://example.org/guides/count/)']) assert.ok(page.includes(kept));
	for (const mended of ['[It](/guides/tally/)', '(/guides/tally/#steps)', '(/ru/guides/tally/)', '[c]: /guides/tally/?x=1'])
		assert.ok(page.includes(mended), mended);
	assert.match(list, /^# Mine\.\npublished:\n/);
	for (const address of ['/guides/count/', '/guides/tally/', '/ru/guides/tally/', '/id/G01/']) assert.ok(list.includes(`  - ${address}\n`), address);
	for (const pair of ['/guides/first/: /guides/tally/', '/guides/count/: /guides/tally/', '/ru/guides/count/: /ru/guides/tally/'])
		assert.ok(list.includes(`  ${pair}\n`), pair);
});

test('after a move the check has nothing to say of the addresses, and moving back leads nowhere in a circle', () => {
	const apply = (content: Content, from: string, to: string): Content => {
		const { renamed, changed } = movePage(content, from, to);
		const names = new Map(renamed);
		const texts = new Map(changed.map(({ path, text }) => [path, text]));
		const pages = content.pages.map((page) => {
			const path = names.get(page.path) ?? page.path;
			return { ...page, path, slug: path.split('/')[2]?.split('.')[0] ?? '', text: texts.get(path) ?? page.text };
		});
		return { ...content, pages, ledger: { path: 'content/addresses.yaml', text: texts.get('content/addresses.yaml') ?? '' } };
	};
	const wrong = (content: Content) =>
		checkContent(content).problems.filter(({ code }) => ['WM012', 'WM014', 'WM032'].includes(code) && !/count-again-2/.test(code));
	const start = before();
	start.pages = start.pages
		.filter(({ locale }) => !locale)
		.map((page) => ({ ...page, text: page.text.replace(', "guides/count-again-2"', '').replace(', [in Russian](/ru/guides/count/)', '') }));
	start.ledger = ledger('  - /guides/count-again/', '  - /guides/count/', '  - /id/G01/', '  - /id/G02/');
	assert.deepEqual(wrong(start), []);
	const moved = apply(start, 'guides/count', 'guides/tally');
	assert.deepEqual(wrong(moved), []);
	const back = apply(moved, 'guides/tally', 'guides/count');
	assert.deepEqual(wrong(back), []);
	assert.match(back.ledger?.text ?? '', /moved:\n {2}\/guides\/tally\/: \/guides\/count\/\n$/);
});

test('what cannot be moved is told, with what was probably meant', () => {
	const told = (from: string, to: string) => {
		try {
			movePage(before(), from, to);
		} catch (error) {
			assert.ok(error instanceof MoveError);
			return error.message;
		}
		return undefined;
	};
	assert.equal(told('guides/cuont', 'guides/x'), 'There is no page guides/cuont. Did you mean guides/count?');
	assert.match(told('guides/count', 'toolkits/count') ?? '', /within guides\//);
	assert.match(told('guides/count', 'guides/Zähler') ?? '', /small letters a to z/);
	assert.match(told('guides/count', 'guides/count-again') ?? '', /exists already/);
});
