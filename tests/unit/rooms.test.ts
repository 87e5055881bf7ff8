/** The rooms: who may import whom. Left never knows right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPUTED, circleIn, type Import, importsOf, sources } from '../imports.ts';

/** Each room, with the rooms it may import besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
	schema: [],
	files: ['schema'],
	graph: ['schema'],
	check: ['schema', 'files', 'graph'],
	content: ['schema', 'files', 'graph', 'check', 'i18n'],
	contribute: ['schema', 'files', 'graph', 'check', 'i18n', 'browser'],
	cli: ['schema', 'files', 'graph', 'check', 'contribute', 'hosts', 'i18n'],
	hosts: ['check'],
	i18n: ['schema', 'graph'],
	browser: [],
	markup: [],
	maps: ['schema', 'graph', 'i18n', 'markup', 'browser'],
	search: ['schema', 'graph', 'i18n', 'markup', 'browser'],
	learn: ['schema', 'graph', 'i18n', 'markup', 'browser'],
	build: ['schema', 'files', 'graph', 'check', 'content', 'i18n', 'markup', 'search'],
	site: ['schema', 'files', 'graph', 'check', 'content', 'i18n', 'learn'],
	components: ['schema', 'files', 'graph', 'check', 'content', 'contribute', 'i18n', 'markup', 'browser', 'maps', 'search', 'learn', 'site'],
	layouts: ['schema', 'graph', 'check', 'i18n', 'markup', 'browser', 'maps', 'search', 'learn', 'site', 'components', 'styles'],
	pages: ['schema', 'files', 'contribute', 'graph', 'check', 'i18n', 'markup', 'browser', 'maps', 'search', 'learn', 'site', 'components', 'layouts'],
	styles: [],
	'content.config.ts': ['schema', 'content', 'build'],
	'middleware.ts': ['site'],
	'astro.config.mjs': ['build', 'site'],
};

/** "src/check/rules/rule.ts" → "check", "astro.config.mjs" → itself; undefined for a package. */
const roomOf = (path: string) => /^(?:src\/)([^/]+)/.exec(path)?.[1] ?? (/^(tests|content|public)\/|^astro\.config/.exec(path) ? path : undefined);

/** Imports that lead from a room to one it may not know, "from → to". */
function toTheRight(imports: readonly Import[]): string[] {
	return imports
		.filter(({ from, to }) => {
			const [room = '', other] = [roomOf(from), roomOf(to)];
			return other !== undefined && room !== other && !MAY_IMPORT[room]?.includes(other);
		})
		.map(({ from, to }) => `${from} → ${to}`);
}

const files = sources();
const imports = importsOf(files);
const withinRooms = (pattern: RegExp) => imports.filter(({ from }) => pattern.test(from));

test('no room imports one to its right', () => assert.deepEqual(toTheRight(imports), []));

test('no file leads back to itself', () => {
	assert.equal(circleIn(imports.filter(({ to }) => files.has(to))), undefined);
});

test('among the maps the model knows no map, no map another, and none the explorer', () => {
	const folderOf = (path: string) => /^src\/maps\/(\w+)\//.exec(path)?.[1];
	const wrong = imports.filter(({ from, to }) => {
		const [folder, other] = [folderOf(from), folderOf(to)];
		return folder && other && folder !== other && other !== 'model' && folder !== 'explorer';
	});
	assert.deepEqual(wrong, []);
});

test('the rooms themselves stand in an order', () => {
	assert.equal(circleIn(Object.entries(MAY_IMPORT).flatMap(([from, others]) => others.map((to) => ({ from, to })))), undefined);
	const rooms = new Set(imports.map(({ from }) => roomOf(from) ?? from));
	assert.deepEqual(
		[...rooms].filter((room) => !MAY_IMPORT[room]),
		[],
		'every room stands in the table',
	);
});

test('schema, files, graph, check, content and cli know neither Astro nor d3 nor a page in a browser', () => {
	const wrong = withinRooms(/^src\/(schema|files|graph|check|content|cli)\//).filter(({ to }) => /^(astro|@astrojs|d3|pagefind)/.test(to));
	assert.deepEqual(wrong, []);
});

test('only the collections and the one file that renders prose know astro:content: pages read the one content value', () => {
	const readers = imports.filter(({ to }) => to === 'astro:content').map(({ from }) => from);
	assert.deepEqual(readers, ['src/content.config.ts', 'src/site/prose.ts']);
});

test('two imports are put together when the code runs: the words of a language, and Pagefind, which exists only after a build', () => {
	assert.deepEqual(
		imports.filter(({ to }) => to === COMPUTED).map(({ from }) => from),
		['src/i18n/locales.ts', 'src/search/pagefind.ts'],
	);
});

/** Each form an import can take, from schema to pages: a lie about the house that the test has to see. */
const PLANTED: Record<string, [file: string, text: string]> = {
	'an import': ['src/schema/x.ts', `import { a } from '../pages/y.ts';`],
	'an import over several lines': ['src/schema/x.ts', `import {\n\ta,\n\tb,\n} from '../pages/y.ts';`],
	'an import in double quotes': ['src/schema/x.ts', `import { a } from "../pages/y.ts";`],
	'an import for its effect': ['src/schema/x.ts', `import '../pages/y.ts';`],
	'an import of a type': ['src/schema/x.ts', `import type { A } from '../pages/y.ts';`],
	'an export from': ['src/schema/x.ts', `export * from '../pages/y.ts';`],
	'a dynamic import': ['src/schema/x.ts', `const later = () => import('../pages/y.ts');`],
	'a dynamic import in a template string': ['src/schema/x.ts', 'const later = () => import(`../pages/y.ts`);'],
	'a dynamic import behind a comment': ['src/schema/x.ts', `await import(/* @vite-ignore */ '../pages/y.ts');`],
	'the type of an import': ['src/schema/x.ts', `let a: import('../pages/y.ts').A;`],
	'the type of a whole module': ['src/schema/x.ts', `type All = typeof import('../pages/y.ts');`],
	require: ['src/schema/x.ts', `const a = require('../pages/y.ts');`],
	'import = require': ['src/schema/x.ts', `import a = require('../pages/y.ts');`],
	'a reference': ['src/schema/x.ts', `/// <reference path="../pages/y.ts" />`],
	'a glob': ['src/schema/x.ts', `const all = import.meta.glob('../pages/*.ts');`],
	'several globs': ['src/schema/x.ts', `const all = import.meta.glob(['./*.ts', '/src/pages/**/*.ts'], { eager: true });`],
	'a glob over all rooms': ['src/schema/x.ts', `const all = import.meta.glob('../*/y.ts');`],
	'the address of a file': ['src/schema/x.ts', `new Worker(new URL('../pages/y.ts', import.meta.url));`],
	'a resolved name': ['src/schema/x.ts', `import.meta.resolve('../pages/y.ts');`],
	'a name with a query': ['src/schema/x.ts', `import text from '../pages/y.ts?raw';`],
	'an absolute name': ['src/schema/x.ts', `import { a } from '/src/pages/y.ts';`],
	'the frontmatter of a page': ['src/components/x.astro', `---\nimport Y from "../pages/y.ts";\n---\n<p>It's text</p>`],
	'a script of a page': ['src/components/x.astro', `---\nconst a = 1;\n---\n<p>a</p>\n<script>\nimport '../pages/y.ts';\n</script>`],
	'a dynamic import in a script of a page without frontmatter': [
		'src/components/x.astro',
		`<script>addEventListener('x', () => import('../pages/y.ts'));</script>`,
	],
	'the source of a script': ['src/components/x.astro', `---\n---\n<script src="../pages/y.ts"></script>`],
	'braces in markup': ['src/components/x.astro', `---\n---\n<!doctype html><meta charset="utf-8"><p>It's {(await import('../pages/y.ts')).a}</p>`],
	'the collections': ['src/content.config.ts', `import { a } from './pages/y.ts';`],
	'the settings': ['astro.config.mjs', `import { a } from './src/pages/y.ts';`],
};

for (const [form, [file, text]] of Object.entries(PLANTED)) {
	test(`a wrong import is seen: ${form}`, () => {
		const planted = new Map([
			[file, text],
			['src/pages/y.ts', ''],
		]);
		assert.deepEqual(toTheRight(importsOf(planted)), [`${file} → src/pages/y.ts`]);
	});
}

test('what only looks like an import is none: in a comment, a text, a name', () => {
	const text = `// import '../pages/y.ts'\nconst a = "import '../pages/y.ts'";\nfetch('../pages/y.ts');\nimport.meta.env.DEV;`;
	assert.deepEqual(importsOf(new Map([['src/schema/x.ts', text]])), []);
});

test('the site imports nothing of its tests, and a circle of types alone is a circle', () => {
	assert.deepEqual(toTheRight(importsOf(new Map([['src/site/x.ts', `import '../../tests/imports.ts';`]]))), ['src/site/x.ts → tests/imports.ts']);
	const both = new Map([
		['src/graph/a.ts', `import type { B } from './b.ts';`],
		['src/graph/b.ts', `import { a } from './a.ts';`],
	]);
	assert.equal(circleIn(importsOf(both)), 'src/graph/a.ts → src/graph/b.ts → src/graph/a.ts');
});
