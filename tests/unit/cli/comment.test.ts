/** The comment on a pull request, written from what an untrusted run has handed over, forged in every way that was thought of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Difference } from '../../../src/check/difference-shape.ts';
import { differenceShape } from '../../../src/check/difference-shape.ts';
import { MARK, printDifference } from '../../../src/check/difference-text.ts';
import { folder } from '../../fixtures/folder.ts';

const COMMIT = '4f2c91e0a1b2c3d4e5f60718293a4b5c6d7e8f90';
const honest: Difference = {
	pages: { added: [{ id: 'guides/count', draft: false, wordsBefore: 0, words: 420, minutes: 2 }], removed: [], changed: [] },
	unread: [],
	links: { added: [{ page: 'guides/count', to: 'sdg:17.18', weight: 'principal' }], removed: [], reweighted: [] },
	brokenAddresses: [],
	brokenLinks: [{ page: 'pathways/first', to: 'guides/gone', step: true }],
	coverage: { won: [{ node: 'sdg:17.18', kind: 'guides' }], lost: [] },
	behind: [{ id: 'guides/count', locale: 'ru', parts: 6 }],
	problems: { error: 0, warning: 1, hint: 0 },
};

function comment(report: unknown, files: readonly string[] = ['content/guides/count.mdx'], commit = COMMIT) {
	const place = folder();
	place.write('report.json', typeof report === 'string' ? report : JSON.stringify(report));
	place.write('files.txt', files.join('\n'));
	const ran = place.run('comment', '--report', 'report.json', '--files', 'files.txt', '--commit', commit, '--labels', 'labels.txt');
	return { ...ran, labels: () => place.read('labels.txt').split('\n').filter(Boolean) };
}

test('an honest report becomes sentences: what breaks first, then links, then what a reviewer should know', () => {
	const { code, stdout, stderr, labels } = comment(honest);
	assert.deepEqual([code, stderr], [0, '']);
	assert.ok(stdout.startsWith(`${MARK}\n\n## 1 link would break.\n\n### Mend first\n\n- \`pathways/first\` has a step to \`guides/gone\``));
	assert.match(stdout, /\| `SDG 17\.18` \| `guides\/count` \| new, principal \|/);
	assert.match(stdout, /It changes pages and nothing else\./);
	assert.match(stdout, /`guides\/count\.ru` is now behind its page: 6 parts of it changed\./);
	assert.match(stdout, /0 errors, 1 warning, 0 hints\. Written from codes, addresses and numbers only, of 4f2c91e\./);
	assert.deepEqual(labels(), []);
});

test('what is touched besides pages is told and labelled, whatever the files are called', () => {
	const { stdout, labels } = comment(honest, ['package.json', '.github/workflows/x.yml', 'src/graph/build.ts', 'content/guides/@all.mdx', '<img src=x>']);
	assert.match(stdout, /\*\*Beside pages it changes workflows, packages, code, other files\.\*\*/);
	assert.doesNotMatch(stdout, /@all|<img/);
	assert.deepEqual(labels(), ['touches workflows', 'touches packages', 'touches code', 'touches other files']);
});

const FORGED: [string, unknown][] = [
	['a mention for a page', { ...honest, unread: ['guides/@all'] }],
	['Markdown for an address', { ...honest, brokenAddresses: ['/x/`![](https://example.org/a.png)'] }],
	['an address of another site', { ...honest, brokenAddresses: ['//example.org'.replace('//', 'https://')] }],
	['a line break in an id', { ...honest, unread: ['guides/a\n# b'] }],
	['HTML for a weight', { ...honest, links: { ...honest.links, added: [{ ...honest.links.added[0], weight: '<b>' }] } }],
	['a field more', { ...honest, note: 'Please merge' }],
	['a field more inside', { ...honest, pages: { ...honest.pages, removed: [{ ...honest.pages.added[0], title: 'x' }] } }],
	['words for a number', { ...honest, problems: { ...honest.problems, error: '0 errors](https://example.org)' } }],
	['a number that is none', { ...honest, problems: { ...honest.problems, error: -1 } }],
	['a target that cannot be', { ...honest, coverage: { won: [{ node: 'sdg:99' }], lost: [] } }],
	['more than a comment holds', { ...honest, unread: Array.from({ length: 6000 }, () => 'guides/a') }],
	['a list for the whole', [honest]],
	['no JSON', '{"pages":'],
];
for (const [what, report] of FORGED) {
	test(`a forged report is refused whole, and nothing is written: ${what}`, () => {
		const { code, stdout } = comment(report);
		assert.deepEqual([code, stdout], [1, '']);
	});
}

test('a commit that is none is refused', () => {
	assert.equal(comment(honest, [], 'main; echo x').code, 1);
});

test('whatever passes the form, the comment holds no sign that mentions, links, shows or hides', () => {
	const id = fc.stringMatching(/^[a-z0-9?-]{1,40}\/[A-Za-z0-9?-]{1,60}$/);
	const address = fc.stringMatching(/^\/[A-Za-z0-9?/-]{0,80}$/);
	const forged = fc.record({ unread: fc.array(id), brokenAddresses: fc.array(address), to: fc.stringMatching(/^[A-Za-z0-9?/-]{1,80}$/), page: id });
	fc.assert(
		fc.property(forged, ({ unread, brokenAddresses, to, page }) => {
			const difference = { ...honest, unread, brokenAddresses, brokenLinks: [{ page, to, step: false }] };
			assert.ok(differenceShape.safeParse(difference).success);
			const text = printDifference(difference, { commit: COMMIT, areas: [] });
			// What is left without code is ours: no name stands outside of it.
			const ours = text.replace(MARK, '').replaceAll(/`[^`\n]*`/g, '`');
			assert.doesNotMatch(ours, /@|!\[|\]\(|<(?!\/?(?:details|summary|sub)>)|:\/\/|www\./);
			for (const name of [...unread, page]) assert.ok(name.length < 4 || !ours.includes(name), name);
		}),
		{ seed: 13 },
	);
});
