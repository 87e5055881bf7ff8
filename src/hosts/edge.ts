/** Netlify and Cloudflare Pages: both read `_headers` and `_redirects` in the built site, and serve neither. */
import { FRAMES, type Headers, NAMED_BY_CONTENT, PARTS } from './headers.ts';
import { type BuiltSite, bothWays, type Host } from './host.ts';

/** @param status what follows an address: Netlify prefers a file that exists unless told otherwise by "301!", which Cloudflare does not know */
function host(label: string, status: string): Host {
	const files: Host['files'] = ({ redirects, top }) => [
		{ inside: true, name: '_headers', text: headersFile(top) },
		{
			inside: true,
			name: '_redirects',
			text: redirects
				.flatMap(bothWays)
				.map(({ from, to }) => `${from} ${to} ${status}\n`)
				.join(''),
		},
	];
	return { label, sendsPacked: false, files };
}

export const netlify = host('Netlify', '301!');
export const cloudflare = host('Cloudflare Pages', '301');

/** Where two patterns of such a file fit an address, it is sent with both values of a header: so none may overlap. */
function headersFile(top: BuiltSite['top']): string {
	const apart = [...FRAMES, ...NAMED_BY_CONTENT];
	const others = ['/', ...top.map((name) => `/${name}`).filter((path) => !apart.some((folder) => folder.startsWith(path)))];
	const beside = NAMED_BY_CONTENT.filter((folder) => folder.split('/').length > 3).map((folder) => folder.slice(0, folder.indexOf('/', 1) + 1));
	const whole = PARTS.at(-1)?.headers as Headers;
	const rules = [
		...PARTS.slice(0, -1).map(({ folder, headers }) => [`${folder}*`, headers] as const),
		// Of a folder that holds such folders, the files that stand in it itself.
		...[...new Set(beside)].map((folder) => [`${folder}:file`, whole] as const),
		...others.map((path) => [path.endsWith('/') && path !== '/' ? `${path}*` : path, whole] as const),
	];
	return rules.map(([path, headers]) => `${path}\n${lines(headers)}`).join('');
}

const lines = (headers: Headers) =>
	Object.entries(headers)
		.map(([name, value]) => `  ${name}: ${value}\n`)
		.join('');
