/** Files that need no page of Astro's to be written: addresses that lead on, reasons of links, what search fetches. In `astro dev` they are made when asked for. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type SiteContent, siteContent } from '../content/site.ts';
import { isSubjectPage } from '../graph/queries.ts';
import { reasonsOf } from '../graph/reasons.ts';
import { writeFiles } from './files.ts';
import { redirectFiles } from './redirects.ts';
import { searchFiles } from './search-files.ts';

export function plainFiles(): AstroIntegration {
	let site = '';
	return {
		name: 'waymark-plain-files',
		hooks: {
			'astro:config:done': ({ config }) => {
				site = String(config.site);
			},
			'astro:build:done': ({ dir }) => writeFiles(fileURLToPath(dir), plainFilesOf(siteContent(), site)),
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const path = (request.url ?? '').slice(1).split('?')[0] as string;
					if (!/^(id|data\/why)\/|^search\/.*\.json$/.test(path) && !siteContent().moved[`/${path}`]) return next();
					const name = path.endsWith('/') ? `${path}index.html` : path;
					for (const [each, text] of plainFilesOf(siteContent(), site)) {
						if (each !== name) continue;
						response.setHeader('content-type', name.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json');
						return response.end(text);
					}
					next();
				});
			},
		},
	};
}

/** @returns path below the site's root → text */
function* plainFilesOf(content: SiteContent, site: string): Generator<[string, string]> {
	const { graph, vocabulary } = content;
	yield* redirectFiles(content, site);
	yield* searchFiles(content);
	for (const page of graph.pages.values()) {
		if (isSubjectPage(page)) yield [`data/why/${page.id}.json`, JSON.stringify(reasonsOf(graph, page.id, vocabulary.sources))];
	}
}
