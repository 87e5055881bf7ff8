/** --fix mends what needs no judgement, and touches nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../src/check/content.ts';
import { fixContent, fixPage } from '../../../src/check/fix.ts';
import { emptyContent, pageFile, realContent } from '../../fixtures/content.ts';

const ORDER = ['id', 'title', 'sdg', 'gcm', 'form'];
const fixed = (front: string, body = 'Text.') => fixPage({ text: `---\n${front}\n---\n\n${body}\n` }, ORDER);
const same = (front: string, body = 'Text.') => assert.equal(fixed(front, body), `---\n${front}\n---\n\n${body}\n`);

test('an unquoted code gets its quotes as it is written: 16.10 stays 16.10', () => {
	assert.match(fixed('sdg: [16.10, { code: 8.8 }]\ngcm:\n  - 6'), /^---\nsdg: \["16\.10", \{ code: "8\.8" \}\]\ngcm:\n {2}- "6"\n---/);
});

test('fields come into the schema’s order, each with its comment; unknown ones stay behind', () => {
	assert.match(
		fixed('form: how-to\n# Say it in two words.\ntitle: x\nodd: 1\nid: G01'),
		/^---\nid: G01\n# Say it in two words\.\ntitle: x\nform: how-to\nodd: 1\n---/,
	);
});

test('tags come into order, principal ones first, each with all its lines', () => {
	const tag = (code: string, weight: string) => `  - code: "${code}"\n    weight: ${weight}\n    because: Reason ${code}.`;
	assert.match(
		fixed(`sdg:\n${tag('10.7', 'significant')}\n${tag('8.8', 'significant')}\n${tag('17.18', 'principal')}\nid: G01`),
		/sdg:\n {2}- code: "17\.18"\n.*\n.*17\.18\.\n {2}- code: "8\.8"\n.*\n.*8\.8\.\n {2}- code: "10\.7"\n.*\n.*10\.7\.\n---/,
	);
});

test('spaces at the ends of lines go; two that make a line break stay', () => {
	assert.equal(fixed('id: G01  \ntitle: x\t', 'One \nTwo  \nThree\t\n   \nFour\n\n\n'), '---\nid: G01\ntitle: x\n---\n\nOne\nTwo  \nThree\n\nFour\n');
});

test('line ends stay as they were, and a second time changes nothing', () => {
	const text = fixPage({ text: '---\r\nsdg: [16.10]\r\nid: G01\r\n---\r\n\r\nText. \r\n' }, ORDER);
	assert.equal(text, '---\r\nid: G01\r\nsdg: ["16.10"]\r\n---\r\n\r\nText.\r\n');
	assert.equal(fixPage({ text }, ORDER), text);
});

test('what a machine cannot judge stays: broken front matter, comments between tags, texts over several lines', () => {
	same('id: [G01\ntitle: x');
	same('sdg:\n  - code: "8.8"\n    weight: significant\n  # the main one\n  - code: "1"\n    weight: principal');
	same('title: |\n  one \n  two');
});

test('the real pages keep their meaning', () => {
	const { content, graph } = realContent();
	const texts = new Map(fixContent(content).map(({ path, text }) => [path, text]));
	const pages = content.pages.map((page) => ({ ...page, text: texts.get(page.path) ?? page.text }));
	const again = { ...content, pages };
	assert.deepEqual(
		fixContent(again).filter(({ path }) => path.endsWith('.mdx')),
		[],
	);
	const tags = (links: typeof graph.links) => links.filter(({ kind }) => kind === 'tag').map(({ from, to }) => `${from} ${to}`);
	assert.deepEqual(tags(checkContent(again).graph.links), tags(graph.links));
});

test('the addresses of new pages are added to the ledger, and none is taken out', () => {
	const ledger = { path: 'content/addresses.yaml', text: '# Mine.\npublished:\n  - /guides/gone/\nmoved:\n  /guides/gone/: /guides/count/\n' };
	const [file] = fixContent({ ...emptyContent(), pages: [pageFile('guides/count')], ledger }).filter(({ path }) => path === ledger.path);
	assert.equal(file?.text, '# Mine.\npublished:\n  - /guides/count/\n  - /guides/gone/\n  - /id/G01/\nmoved:\n  /guides/gone/: /guides/count/\n');
});

test('links to an address that has moved lead to where it is now, with their place and question; other sites and longer addresses stay', () => {
	const body = [
		'[a](/guides/old/) [b](/guides/old/#steps) [c](/guides/old/?x=1)',
		'[d](https://example.org/guides/old/) [e](/guides/older/) [f](/guides/term/) [g](/guides/term/#part)',
	].join('\n');
	const content = { ...emptyContent(), pages: [pageFile('guides/count', {}, body)] };
	const ledger = { path: 'content/addresses.yaml', text: 'published: []\nmoved:\n  /guides/old/: /guides/count/\n  /guides/term/: /glossary/#mgi\n' };
	const fixed = fixContent({ ...content, ledger }).find(({ path }) => path === 'content/guides/count.mdx')?.text ?? '';
	assert.ok(fixed.includes('[a](/guides/count/) [b](/guides/count/#steps) [c](/guides/count/?x=1)'), fixed);
	assert.ok(fixed.includes('[d](https://example.org/guides/old/) [e](/guides/older/) [f](/glossary/#mgi) [g](/guides/term/#part)'), fixed);
});
