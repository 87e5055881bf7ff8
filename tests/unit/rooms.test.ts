/** The rooms: who may import whom. Left never knows right. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** Each room, with the rooms it may import besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
	schema: [],
	files: ['schema'],
	graph: ['schema'],
	check: ['schema', 'files', 'graph'],
	contribute: ['schema', 'files', 'graph', 'check'],
	cli: ['schema', 'files', 'graph', 'check', 'contribute'],
	build: ['schema', 'files', 'graph', 'check', 'i18n', 'search'],
	i18n: ['schema', 'graph'],
	maps: ['schema', 'graph', 'i18n'],
	search: ['schema', 'graph', 'i18n'],
	learn: ['schema', 'graph', 'i18n'],
	site: ['schema', 'files', 'graph', 'check', 'i18n', 'learn'],
	components: ['schema', 'files', 'graph', 'check', 'contribute', 'i18n', 'maps', 'search', 'learn', 'site'],
	layouts: ['schema', 'graph', 'check', 'i18n', 'maps', 'search', 'learn', 'site', 'components', 'styles'],
	pages: ['schema', 'files', 'contribute', 'graph', 'check', 'i18n', 'maps', 'search', 'learn', 'site', 'components', 'layouts'],
};

/** [file, imported path or package] of every import in src/. */
function imports(): [string, string][] {
	return globSync('src/*/**/*.{ts,astro}').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\s(?:[^;'"]*?from\s)?'([^']+)'/gm)].map(([, name = '']): [string, string] => [
			file,
			name.startsWith('.') ? join(dirname(file), name) : name,
		]),
	);
}

test('no room imports one to its right', () => {
	const wrong = imports().filter(([file, name]) => {
		const [room, other] = [file, name].map((path) => path.split('/')[1]) as [string, string];
		return name.startsWith('src/') && room !== other && !MAY_IMPORT[room]?.includes(other);
	});
	assert.deepEqual(wrong, []);
});

test('schema, files, graph, check and cli know neither Astro nor d3 nor a page in a browser', () => {
	const wrong = imports().filter(([file, name]) => /^src\/(schema|files|graph|check|cli)\//.test(file) && /^(astro|@astrojs|d3|pagefind)/.test(name));
	assert.deepEqual(wrong, []);
});

test('only src/site reads astro:content', () => {
	const readers = imports().filter(([, name]) => name === 'astro:content');
	assert.deepEqual(
		readers.map(([file]) => file),
		['src/site/entries.ts'],
	);
});
