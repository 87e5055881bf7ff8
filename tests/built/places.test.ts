/** The check knows what the build writes: every address, and every anchor that a page has. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/check/content.ts';
import { readLedger } from '../../src/check/ledger.ts';
import { readContent } from '../../src/files/disk.ts';
import { addressOf } from '../../src/graph/addresses.ts';
import { isKept } from '../../src/graph/anchors.ts';
import { attributes, builtPages, DIST } from './site.ts';

const { places, parsed, graph, content } = checkContent(readContent(process.cwd()), { drafts: false });
const { moved } = content.ledger ? readLedger(content.ledger) : { moved: {} };
const pages = new Map(builtPages().map(({ address, html }) => [address, html]));

/** What no text links to: code, and what search fetches piece by piece. */
const INSIDE = /^\/(_astro|pagefind)\/|^\/search\/[^/]+\.json$|^\/robots\.txt$/;

test('every address that the build writes is a place, and every place is there', () => {
	const files = globSync(`${DIST}/**/*`, { withFileTypes: true }).filter((entry) => entry.isFile());
	const written = files
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(DIST.length).replace(/index\.html$/, ''))
		.filter((address) => !INSIDE.test(address));
	assert.ok(written.length > 100);
	assert.deepEqual(written.filter((address) => !places.has(address) && !Object.hasOwn(moved, address)).sort(), []);
	assert.deepEqual([...places.keys()].filter((address) => !written.includes(address)).sort(), []);
});

test('every anchor that the check knows is there', () => {
	const missing = [...places].flatMap(([address, anchors]) => {
		const html = pages.get(address);
		if (!html || !anchors || html.includes('http-equiv="refresh"')) return [];
		const ids = new Set(attributes(html, 'id'));
		return [...anchors].filter((anchor) => anchor !== 'footnote-label' && !ids.has(anchor)).map((anchor) => `${address}#${anchor}`);
	});
	assert.deepEqual(missing, []);
});

test('every other id of a page is one that no heading can take', () => {
	const originals = new Map(parsed.filter(({ file }) => !file.locale).map(({ id, anchors }) => [id, anchors]));
	const open = parsed.flatMap(({ id, file, anchors: own }) => {
		// A translation's sections have the anchors of the original's.
		const anchors = [...own, ...(originals.get(id) ?? [])];
		const html = pages.get(file.locale ? `/${file.locale}${addressOf(id)}` : addressOf(id));
		if (!html || !graph.pages.has(id)) return [];
		return attributes(html, 'id')
			.filter((each) => !anchors.includes(each) && !isKept(file.collection, each) && !/^\d+\.\w+$/.test(each))
			.map((each) => `${file.path} #${each}`);
	});
	assert.deepEqual(open, []);
});
