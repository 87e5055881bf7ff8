/** What every built page has, read from the files. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { LANGUAGES, localeAt } from '../../src/schema/locales.ts';
import { HUB, HUB_DIST } from '../fixtures/hub/place.ts';
import { type BuiltPage, builtPages, SITES } from './site.ts';

const pages = builtPages();
/** Pages that are read; the others lead on at once. */
const isRead = ({ html }: BuiltPage) => !html.includes('http-equiv="refresh"');
const full = pages.filter(isRead);

test('the HTML is valid', async () => {
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended', 'html-validate:document'],
		rules: {
			// How HTML is written, not what it says: the compressor decides.
			'no-trailing-whitespace': 'off',
			'void-style': 'off',
			'doctype-style': 'off',
			'attribute-boolean-style': 'off',
			'attribute-empty-style': 'off',
			'no-inline-style': 'error',
			'long-title': 'off',
			'require-sri': ['error', { target: 'crossorigin' }],
			// HTML allows ids that begin with a digit, and /sdg/10/#10.7 is an address people can guess.
			'valid-id': ['error', { relaxed: true }],
			// Asks for one h1 at most; a task list's boxes are labelled; regions and roles are axe's, in a real browser.
			'prefer-native-element': 'off',
			'no-redundant-role': 'off',
			'tel-non-breaking': 'off',
		},
	});
	const wrong: string[] = [];
	for (const { address, html } of full) {
		const { results } = await validator.validateString(html, address);
		for (const { messages } of results) for (const { ruleId, message, line } of messages) wrong.push(`${address}:${line} ${ruleId} ${message}`);
	}
	assert.deepEqual(wrong.slice(0, 30), []);
});

test('every page has a language, a direction, one h1, a description, a canonical address and a strict policy', () => {
	for (const { address, html } of full) {
		const locale = localeAt(address);
		assert.match(html, new RegExp(`<html lang="${locale}" dir="${LANGUAGES[locale].direction}"`), address);
		assert.equal(html.match(/<h1[\s>]/g)?.length, 1, address);
		assert.match(html, /<meta name="description" content="[^"]{20,}"/, address);
		assert.match(html, /<link rel="canonical" href="https:\/\/[^"]+"/, address);
		const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
		assert.match(policy, /default-src 'none'/, address);
		assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/, address);
	}
});

for (const [site, dist] of Object.entries(SITES))
	test(`${site}: a translation and its original name each other`, () => {
		const all = new Map(
			builtPages(dist)
				.filter(isRead)
				.map(({ address, html }) => [address, html]),
		);
		const translations = [...all].filter(([address]) => localeAt(address) !== 'en');
		if (dist === HUB_DIST) assert.ok(translations.length > 0);
		for (const [address, translated] of translations) {
			const locale = localeAt(address);
			const original = address.slice(locale.length + 1);
			for (const html of [translated, all.get(original) ?? '']) {
				assert.match(html, new RegExp(`hreflang="en" href="https://[^/"]+${original}"`), original);
				assert.match(html, new RegExp(`hreflang="${locale}" href="https://[^/"]+${address}"`), original);
				assert.match(html, new RegExp(`hreflang="x-default" href="https://[^/"]+${original}"`), original);
			}
			for (const [, to = ''] of translated.matchAll(/rel="alternate" hreflang="[a-z]+" href="https:\/\/[^/"]+([^"]+)"/g))
				assert.ok(all.has(to), `${address} → ${to}`);
			assert.doesNotMatch(translated, /[\uFDD0\uFDD1]|%EF%B7%9[01]/i, address);
		}
	});

test('the site says on every page that it is independent', () => {
	const silent = full
		.filter(({ html }) => !/independent project|независимый проект|proyecto independiente|projet indépendant|مشروع مستقل|тәуелсіз жоба/.test(html))
		.map(({ address }) => address);
	assert.deepEqual(silent, []);
});

test('no page shows our own paragraph numbers or a draft', () => {
	for (const { address, html } of full) assert.doesNotMatch(html, /paragraph \d{2,}|Draft: not on the built site/, address);
});

test('a second build is the same, byte for byte', () => {
	const again = mkdtempSync(join(tmpdir(), 'waymark-'));
	try {
		execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', again], { cwd: HUB, stdio: 'ignore' });
		assert.deepEqual(digest(again), digest(HUB_DIST));
	} finally {
		rmSync(again, { recursive: true, force: true });
	}
});

/** "path hash" of every file of a folder. */
function digest(folder: string): string[] {
	return globSync('**/*', { cwd: folder })
		.filter((file) => statSync(join(folder, file)).isFile())
		.sort()
		.map(
			(file) =>
				`${file} ${createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex')}`,
		);
}
