/** Reads the content when a build begins, and after each change in `astro dev`. A build stops on what the check finds, and says all of it; `astro dev` says it and goes on. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import { contentKeeper, type Keeper } from '../content/keeper.ts';
import { LOADER } from './loader.ts';

/** @param settings what pages show besides content; when it changes, every page is made anew */
export function siteContentReader(settings: string | undefined): AstroIntegration {
	let root: string;
	let keeper: Keeper;
	return {
		name: 'waymark-content',
		hooks: {
			'astro:config:setup': ({ command, config, logger }) => {
				if (command === 'preview') return;
				root = process.cwd();
				const kept = fileURLToPath(new URL('waymark-readings', config.cacheDir));
				keeper = contentKeeper(root, { drafts: command !== 'build', code: codeDigest(root, settings), kept });
				const errors = errorsOf(keeper.read());
				if (errors.length === 0) return logger.info('no error in the content');
				console.error(printProblems(errors));
				if (command === 'build') throw new Error('The content has errors: see above. Nothing was built.');
			},
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				const folders = ['content', join('public', 'images')].map((folder) => join(root, folder) + sep);
				server.watcher.add(folders);
				server.watcher.on('all', (_, path) => {
					if (!folders.some((folder) => path.startsWith(folder))) return;
					const errors = errorsOf(keeper.read());
					if (errors.length) logger.error(`\n${printProblems(errors)}`);
					// What Astro itself says when an entry of a collection has changed: there may be other addresses now, and the pages that are open are old.
					for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
					server.environments.client.hot.send({ type: 'full-reload', path: '*' });
					void refreshContent?.({ loaders: [LOADER] });
				});
			},
		},
	};
}

/** Of what pages are made with besides content: code, packages, settings. */
function codeDigest(root: string, settings = ''): string {
	const src = join(import.meta.dirname, '..');
	const hash = createHash('sha256')
		.update(settings)
		.update(readFileSync(join(root, 'package-lock.json')));
	const files = readdirSync(src, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
	for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(path.slice(src.length)).update(readFileSync(path));
	return hash.digest('base64url');
}

const errorsOf = (problems: readonly Problem[]) => problems.filter(({ level }) => level === 'error');
