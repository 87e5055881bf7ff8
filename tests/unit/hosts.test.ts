/** What hosts are told: the same of every address on all of them. The servers themselves are asked in tests/built/hosts.test.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cloudflare, netlify } from '../../src/hosts/edge.ts';
import { FRAMES, NAMED_BY_CONTENT, PARTS } from '../../src/hosts/headers.ts';
import type { BuiltSite } from '../../src/hosts/host.ts';
import { HOSTS } from '../../src/hosts/index.ts';

const site: BuiltSite = {
	redirects: [{ from: '/id/G01/', to: '/guides/count/' }],
	top: ['404.html', '_astro/', 'data/', 'embed/', 'favicon.svg', 'guides/', 'id/', 'index.html', 'pagefind/'],
};

/** Address → the headers that a `_headers` file gives it, each with all its values. */
function sentWith(file: string, address: string): Record<string, string[]> {
	const sent: Record<string, string[]> = {};
	let fits = false;
	for (const line of file.split('\n')) {
		if (line.startsWith('/')) {
			const pattern = line
				.replace(/[.+?()[\]]/g, '\\$&')
				.replaceAll('*', '.*')
				.replace(/:\w+/g, '[^/]+');
			fits = new RegExp(`^${pattern}$`).test(address);
		} else if (fits && line) {
			const [name = '', ...value] = line.trim().split(': ');
			sent[name] = [...(sent[name] ?? []), value.join(': ')];
		}
	}
	return sent;
}

const ADDRESSES = ['/', '/guides/', '/guides/count/', '/404.html', '/favicon.svg', '/data/links.csv', '/pagefind/pages.json', '/pagefind/index/x.pf_index'];

for (const { label, files } of [netlify, cloudflare])
	test(`${label} sends every address with each header once, as the table says`, () => {
		const text = files(site).find(({ name }) => name === '_headers')?.text ?? '';
		for (const address of [...ADDRESSES, '/_astro/x.js', '/embed/map/']) {
			const part = PARTS.find(({ folder }) => address.startsWith(folder));
			assert.deepEqual(sentWith(text, address), Object.fromEntries(Object.entries(part?.headers ?? {}).map(([name, value]) => [name, [value]])), address);
		}
	});

test('Netlify is told to lead on though there is a page, in words that Cloudflare does not know', () => {
	const redirects = [netlify, cloudflare].map(({ files }) => files(site).find(({ name }) => name === '_redirects')?.text);
	assert.deepEqual(redirects, ['/id/G01/ /guides/count/ 301!\n/id/G01 /guides/count/ 301!\n', '/id/G01/ /guides/count/ 301\n/id/G01 /guides/count/ 301\n']);
});

test('every host has its own file, with every address that leads on', () => {
	for (const [name, host] of Object.entries(HOSTS)) {
		const files = host.files(site);
		assert.ok(files.length > 0 && files.some(({ text }) => text.includes('/id/G01') && text.includes('/guides/count/')), name);
	}
});

test('only what is made for frames may be framed by others, and only what is named by its content is kept for good', () => {
	for (const { folder, headers } of PARTS) {
		assert.equal(headers['Content-Security-Policy'] === 'frame-ancestors *', FRAMES.includes(folder), folder);
		assert.equal(/immutable/.test(headers['Cache-Control'] ?? ''), NAMED_BY_CONTENT.includes(folder), folder);
		assert.equal(headers['X-Content-Type-Options'], 'nosniff');
	}
});
