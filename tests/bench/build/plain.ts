/**
 * Plain Astro with the same bodies, which a hub of this size is measured by: its glob loader, `render()`, one layout, lists made at build, and no check,
 * links, maps or policy. Then Pagefind's own command indexes what was built.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusPage } from './corpus.ts';

const LAYOUT = `---
const { title, summary } = Astro.props;
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
{summary && <meta name="description" content={summary}>}
<link rel="icon" href="data:,">
</head>
<body>
<a href="#main">Skip to content</a>
<header><nav aria-label="Main"><a href="/">Hub</a> <a href="/pages/">Pages</a></nav></header>
<main id="main"><slot /></main>
<footer>Made for a bench</footer>
</body>
</html>
<style is:global>
html { font: 100%/1.6 system-ui, sans-serif }
main { max-width: 44rem; margin: auto; padding: 1.5rem 1rem }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { border: 1px solid; padding: .4rem .6rem; text-align: left }
</style>
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
import Layout from '../../layouts/Layout.astro';
export async function getStaticPaths() {
	return (await getCollection('pages')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
}
const { data, ...rest } = Astro.props.entry;
const { Content } = await render({ data, ...rest });
---
<Layout title={data.title} summary={data.summary}>
<article data-pagefind-body>
<h1 data-pagefind-meta="title">{data.title}</h1>
<p>{data.summary}</p>
<dl data-pagefind-ignore>
<dt>Kind</dt><dd data-pagefind-filter="kind">{data.kind}</dd>
<dt>Country</dt><dd data-pagefind-filter="country">{data.country}</dd>
<dt>SDG targets</dt>{data.sdg.map((code) => <dd data-pagefind-filter="sdg">{code}</dd>)}
<dt>GCM objectives</dt>{data.gcm.map((code) => <dd data-pagefind-filter="gcm">{code}</dd>)}
</dl>
<Content />
</article>
</Layout>
`;

const LIST = `---
import { getCollection } from 'astro:content';
import Layout from '../../../layouts/Layout.astro';
export async function getStaticPaths() {
	const groups = Map.groupBy(await getCollection('pages'), ({ data }) => \`\${data.country}/\${data.kind}\`);
	return [...groups].map(([key, entries]) => ({
		params: { country: key.split('/')[0], kind: key.split('/')[1] },
		props: { entries: entries.map(({ id, data }) => ({ id, title: data.title })) },
	}));
}
const { country, kind } = Astro.params;
---
<Layout title={\`\${country}: \${kind}\`}><h1>{country}: {kind}</h1>
<ul>{Astro.props.entries.map(({ id, title }) => <li><a href={\`/pages/\${id}/\`}>{title}</a></li>)}</ul></Layout>
`;

const LISTS = `---
import { getCollection } from 'astro:content';
import Layout from '../../layouts/Layout.astro';
const groups = Map.groupBy(await getCollection('pages'), ({ data }) => \`\${data.country}/\${data.kind}\`);
---
<Layout title="Pages"><h1>Pages</h1>
<ul>{[...groups].map(([key, { length }]) => <li><a href={\`/lists/\${key}/\`}>{key} ({length})</a></li>)}</ul></Layout>
`;

const FILES: Record<string, string> = {
	'package.json': '{ "private": true, "type": "module" }\n',
	'astro.config.mjs': `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n`,
	'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const codes = z.array(z.string());
export const collections = {
	pages: defineCollection({
		loader: glob({ base: './src/content/pages', pattern: '**/*.{md,mdx}' }),
		schema: z.object({ title: z.string(), summary: z.string(), kind: z.string(), country: z.string(), sdg: codes, gcm: codes }),
	}),
};
`,
	'src/layouts/Layout.astro': LAYOUT,
	'src/pages/index.astro': `---\nimport Layout from '../layouts/Layout.astro';\n---\n<Layout title="Hub"><h1>Hub</h1><p><a href="/pages/">All pages</a></p></Layout>\n`,
	'src/pages/pages/[...path].astro': PAGE,
	'src/pages/pages/index.astro': LISTS,
	'src/pages/lists/[country]/[kind].astro': LIST,
};

/** Writes the project without its pages. */
export function writePlain(root: string): void {
	for (const [path, text] of Object.entries(FILES)) write(join(root, path), text);
}

/**
 * Writes the pages, in the place of those that were there.
 * @param ending "mdx", or "md" for Astro's quicker way
 */
export function writePlainPages(root: string, corpus: readonly CorpusPage[], ending: 'mdx' | 'md'): void {
	rmSync(join(root, 'src/content/pages'), { recursive: true, force: true });
	for (const { id, kind, title, summary, country, sdg, gcm, body } of corpus) {
		const codes = (links: CorpusPage['sdg']) => links.map(({ code }) => code);
		const front = Object.entries({ title, summary, kind, country, sdg: codes(sdg), gcm: codes(gcm) });
		const lines = front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n');
		write(join(root, 'src/content/pages', `${id}.${ending}`), `---\n${lines}\n---\n\n${body((other) => `/pages/${other}/`)}\n`);
	}
}

function write(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
