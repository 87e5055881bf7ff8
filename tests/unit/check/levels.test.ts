/** How grave each finding is, and what a build does about it: with an error it stops, with a warning or a hint it goes on. */
import assert from 'node:assert/strict';
import { chdir, cwd } from 'node:process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteContentReader } from '../../../src/build/content.ts';
import { checkContent } from '../../../src/check/content.ts';
import { rules } from '../../../src/check/rules/index.ts';
import { checkPages, emptyContent, pageFile } from '../../fixtures/content.ts';
import { folder } from '../../fixtures/folder.ts';
import { ruleFixtures } from '../../fixtures/rules.ts';

/** "ew" → error, warning */
const LEVEL: Record<string, string> = { e: 'error', w: 'warning', h: 'hint' };
const levels = (letters: string) => [...letters].map((letter) => LEVEL[letter]) as [string, ...string[]];

/** Each rule's level; after it, where some of its cases weigh otherwise, the levels of the findings on its bad fixture. */
const LEVELS: Record<string, [level: string, ...found: string[]]> = {
	WM007: ['error'],
	WM010: ['error'],
	WM011: ['error'],
	WM012: ['error'],
	WM013: ['error'],
	WM014: ['error'],
	WM015: ['error'],
	WM016: ['warning', 'error', 'warning', 'error'],
	WM017: ['error'],
	WM018: ['error'],
	WM019: ['error'],
	WM020: ['error'],
	WM021: ['warning'],
	WM022: ['warning'],
	WM023: ['error'],
	WM024: ['warning', 'warning', 'error'],
	WM025: ['error'],
	WM026: ['warning'],
	WM027: ['hint'],
	WM028: ['error'],
	WM029: ['error'],
	WM030: ['warning'],
	WM031: ['warning'],
	WM032: ['error', ...levels('heeeeeeeeeee')],
	WM033: ['hint'],
	WM034: ['hint'],
	WM035: ['error', ...levels('eeeeeeeeweeeeeee')],
	WM036: ['error', ...levels('eeeeeeewe')],
	WM037: ['error'],
	WM038: ['error'],
	WM039: ['error'],
	WM040: ['warning'],
	WM041: ['error'],
	WM042: ['error', ...levels('eeweweweeweewewewewe')],
	WM043: ['error'],
	WM044: ['error'],
	WM045: ['error'],
	WM046: ['warning', ...levels('wwwwwwe')],
};

test('every rule has the level of this table, and the table no other rules', () => {
	assert.deepEqual(
		Object.fromEntries(rules.map(({ code, level }) => [code, level])),
		Object.fromEntries(Object.entries(LEVELS).map(([code, [level]]) => [code, level])),
	);
});

for (const [code, { bad, besides, today }] of Object.entries(await ruleFixtures())) {
	test(`${code}: what is found has its level`, () => {
		const { problems } = checkContent({ ...emptyContent(), pages: bad, ...besides?.bad }, today ? { today } : {});
		const found = problems.filter((problem) => problem.code === code).map(({ level }) => level);
		const [level, ...others] = LEVELS[code] ?? [];
		assert.notEqual(found.length, 0);
		assert.deepEqual(found, others.length ? others : found.map(() => level));
	});
}

const WRONG: Record<string, ReturnType<typeof pageFile>> = {
	WM001: pageFile('guides/count', {}, 'Text {'),
	WM002: pageFile('guides/count', { title: '"' }),
	WM003: pageFile('guides/count', { title: undefined }),
	WM004: pageFile('guides/count', { titel: 'Count people' }),
	WM005: pageFile('guides/count', { form: 'essay' }),
	WM006: pageFile('guides/count', { sdg: '[16.10]' }),
};

for (const [code, page] of Object.entries(WRONG)) {
	test(`${code}: what cannot be read or breaks the schema is an error`, () => {
		assert.equal(checkPages(page).problems.find((problem) => problem.code === code)?.level, 'error');
	});
}

/** Whether a build or `astro dev` begins in a folder, and what it prints. */
function begin(command: 'build' | 'dev', page: ReturnType<typeof pageFile>, ...more: [path: string, text: string][]) {
	const place = folder(page);
	for (const [path, text] of more) place.write(path, text);
	const setup = siteContentReader(undefined).hooks['astro:config:setup'] as NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
	place.write('package-lock.json', '{}');
	const before = cwd();
	const said: string[] = [];
	const { error } = console;
	chdir(place.root);
	console.error = (text: string) => void said.push(text);
	try {
		setup({ command, config: { cacheDir: pathToFileURL(`${place.root}/`) }, logger: { info: () => undefined } } as unknown as Parameters<typeof setup>[0]);
		return { goes: true, said: said.join('\n') };
	} catch (thrown) {
		return { goes: false, said: `${said.join('\n')}\n${(thrown as Error).message}` };
	} finally {
		chdir(before);
		console.error = error;
	}
}

test('a build stops on an error and says all of them; astro dev says them and goes on', () => {
	const page = pageFile('guides/count', {}, '[x](/guides/nowhere/)\n\n[y](/guides/nor-here/)');
	const build = begin('build', page);
	assert.equal(build.goes, false);
	assert.match(build.said, /guides\/count\.mdx:13:1 {2}error WM012 [\s\S]*guides\/count\.mdx:15:1 {2}error WM012 [\s\S]*Nothing was built\./);
	const dev = begin('dev', page);
	assert.equal(dev.goes, true);
	assert.match(dev.said, /error WM012/);
});

test('a build goes on with warnings and hints, and does not speak of them', () => {
	assert.deepEqual(begin('build', pageFile('guides/count', { gcm: '[16]' })), { goes: true, said: '' });
});

test('a build stops on a vocabulary that cannot be read', () => {
	const { goes, said } = begin('build', pageFile('guides/count'), ['content/vocabulary/sectors.yaml', '- id: [\n']);
	assert.equal(goes, false);
	assert.match(said, /content\/vocabulary\/sectors\.yaml:\d+:\d+ {2}error WM002/);
});
