/** The site's own prose is checked as pages are, and is none of the graph. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/content.ts';
import { contentOf } from '../../../src/files/content.ts';
import { emptyContent } from '../../fixtures/content.ts';

const SUMMARY = 'What this site is for, who makes it and how its pages come to be, in sixty letters or more.';

function codesOf(text: string, fields = `title: About this site\nsummary: ${SUMMARY}`) {
	const bytes = new TextEncoder().encode(`---\n${fields}\n---\n\n${text}\n`);
	const { pages, prose, strays } = contentOf([{ path: 'content/site/about.mdx', link: false, size: bytes.length, read: () => bytes }]);
	assert.deepEqual([pages.length, prose.length, strays.length], [0, 1, 0]);
	const { problems, graph } = checkContent({ ...emptyContent(), prose });
	assert.equal(graph.pages.size, 0);
	return problems.filter(({ file }) => file === 'content/site/about.mdx').map(({ code }) => code);
}

test('good prose has no problem', () => assert.deepEqual(codesOf('## Links\n\nA [glossary](/glossary/).'), []));

test('code, skipped headings, dead links, unknown sources and unknown fields are found', () => {
	assert.deepEqual(codesOf('Two and {1 + 1}.'), ['WM020']);
	assert.deepEqual(codesOf('#### Deep'), ['WM023']);
	assert.deepEqual(codesOf('A [guide that is gone](/guides/gone/).'), ['WM012']);
	assert.deepEqual(codesOf('A [place that is none](/nowhere/).'), ['WM014']);
	assert.deepEqual(codesOf('So it is.[^1]\n\n[^1]: <Cite source="none" at="1" />'), ['WM017']);
	assert.deepEqual(codesOf('Text.', `title: About this site\nsummary: ${SUMMARY}\nlayout: x`), ['WM004']);
});
