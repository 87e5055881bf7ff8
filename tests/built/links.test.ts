/** Every link of the built site leads somewhere, anchors included. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { attributes, builtPages, DIST } from './site.ts';

const pages = builtPages();
const ids = new Map(pages.map(({ address, html }) => [address, new Set(attributes(html, 'id'))]));

test('no link leads nowhere', () => {
	const dead = new Set<string>();
	for (const { address, html } of pages) {
		for (const href of attributes(html, 'href')) {
			if (!href.startsWith('/') && !href.startsWith('#')) continue;
			const [path = '', anchor] = href.split('#') as [string, string | undefined];
			const target = path.split('?')[0] || address;
			const known = ids.get(target);
			if (!known && !existsSync(`${DIST}${target}`)) dead.add(`${address} → ${href}`);
			else if (known && anchor && !known.has(decodeURIComponent(anchor))) dead.add(`${address} → ${href} (no such anchor)`);
		}
	}
	assert.deepEqual([...dead], []);
});

test('no page has the same id twice', () => {
	const twice = pages.flatMap(({ address, html }) => {
		const all = attributes(html.replaceAll(/<template[\s\S]*?<\/template>/g, ''), 'id');
		return all.filter((id, index) => all.indexOf(id) < index).map((id) => `${address} #${id}`);
	});
	assert.deepEqual(twice, []);
});

test('addresses are lower-case, ids for life apart', () => {
	const other = pages.map(({ address }) => address).filter((address) => address !== address.toLowerCase() && !/^\/(id|embed)\//.test(address));
	assert.deepEqual(other, []);
});

test('nothing is asked of another host: no script, style, picture, font or frame', () => {
	const asked = pages.flatMap(({ address, html }) =>
		[
			...html.matchAll(
				/<(?:script|img|iframe|source|video|audio|embed|object|link rel="(?:stylesheet|preload|icon|modulepreload)")[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]*)"/g,
			),
		].map(([, url]) => `${address} ${url}`),
	);
	assert.deepEqual(asked, []);
});
