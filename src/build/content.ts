/** Reads the content when a build begins, and after each change in `astro dev`. A build stops on what the check finds, and says all of it; `astro dev` says it and goes on. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import { contentKeeper, type Keeper } from '../content/keeper.ts';
import { heldContent, isLoaded } from '../content/site.ts';
import { LOADER } from './loader.ts';
import { problemPage, problemsAt } from './problem-page.ts';

/** @param settings what pages show besides content; when it changes, every page is made anew */
export function siteContentReader(settings: string | undefined): AstroIntegration {
	let root: string;
	let keeper: Keeper;
	let errors: readonly Problem[] = [];
	return {
		name: 'waymark-content',
		hooks: {
			'astro:config:setup': ({ command, config, logger }) => {
				if (command === 'preview') return;
				const { pathname = '/' } = config.site ? new URL(config.site) : {};
				if (pathname !== '/')
					throw new Error(
						`SITE_URL is ${config.site}: this site works at the top of a domain, not below ${pathname}. Leave the path away, or give it a domain of its own.`,
					);
				root = process.cwd();
				const kept = fileURLToPath(new URL('waymark-readings', config.cacheDir));
				keeper = contentKeeper(root, { drafts: command !== 'build', code: codeDigest(root, settings), kept });
				errors = errorsOf(keeper.read());
				if (errors.length === 0) return logger.info('no error in the content');
				console.error(printProblems(errors));
				if (command === 'build') throw withoutTrace('The content has errors: see above. Nothing was built.');
			},
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				const folders = ['content', join('public', 'images')].map((folder) => join(root, folder) + sep);
				server.watcher.add(folders);
				server.middlewares.use((request, response, next) => {
					const told = isPage(request.headers.accept) ? problemsAt(addressIn(request.url), errors, heldContent()) : [];
					if (told.length === 0) return next();
					response.statusCode = 422;
					response.setHeader('content-type', 'text/html; charset=utf-8');
					response.end(problemPage(told));
				});
				const refresh = async (): Promise<void> => {
					await refreshContent?.({ loaders: [LOADER] });
					// Astro leaves it out without a word while it reads its own settings of the collections anew.
					if (!isLoaded()) setTimeout(refresh, PAUSE);
				};
				const readAgain = () => {
					const before = heldContent();
					errors = errorsOf(keeper.read());
					if (errors.length) logger.error(`\n${printProblems(errors)}`);
					// What Astro could not make of nothing, it makes now.
					if (!before && heldContent()) return void server.restart();
					// What Astro itself says when an entry of a collection has changed: there may be other addresses now, and the pages that are open are old.
					for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
					server.environments.client.hot.send({ type: 'full-reload', path: '*' });
					void refresh();
				};
				let waiting: ReturnType<typeof setTimeout> | undefined;
				server.watcher.on('all', (_, path) => {
					if (!folders.some((folder) => path.startsWith(folder))) return;
					// One saved file may be several changes: many programs write another file, and put it in the place of the first.
					clearTimeout(waiting);
					waiting = setTimeout(readAgain, SETTLED);
				});
			},
		},
	};
}

/** In milliseconds: after the last of several changes, and before Astro is asked once more. */
const SETTLED = 40;
const PAUSE = 300;

/** "/guides/x?y" → "/guides/x/"; '' for what is no address. */
function addressIn(url = ''): string {
	try {
		return decodeURI(url.split(/[?#]/)[0] as string).replace(/\/?$/, '/');
	} catch {
		return '';
	}
}

/** Of what pages are made with besides content: code, packages, settings. */
function codeDigest(root: string, settings = ''): string {
	const src = join(import.meta.dirname, '..');
	const packages = join(root, 'package-lock.json');
	const hash = createHash('sha256')
		.update(settings)
		.update(existsSync(packages) ? readFileSync(packages) : '');
	const files = readdirSync(src, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
	for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(path.slice(src.length)).update(readFileSync(path));
	return hash.digest('base64url');
}

/** An error of the content has its place in content/; where in our code it was thrown helps no editor. */
function withoutTrace(message: string): Error {
	const error = new Error(message);
	error.stack = '';
	return error;
}

/** Browsers ask for pages by name; scripts and styles they ask for otherwise. */
const isPage = (accept = '') => accept === '' || /text\/html|^\*\/\*$/.test(accept);

const errorsOf = (problems: readonly Problem[]) => problems.filter(({ level }) => level === 'error');
