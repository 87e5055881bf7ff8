/** Apache: `.htaccess` in the built site, which it serves to nobody. Needs `AllowOverride All`, and mod_headers and mod_rewrite. */
import { type Headers, OF_HOSTS, PARTS } from './headers.ts';
import type { Host } from './host.ts';
import { PACKED_TYPES } from './pack.ts';

export const apache: Host = {
	label: 'Apache',
	sendsPacked: true,
	files: ({ redirects }) => {
		// Apache keeps the query by itself.
		const leadOn = redirects.map(({ from, to }) => `RedirectMatch 301 ^${from.replace(/\/$/, '').replaceAll('.', '\\.')}/?$ ${to}\n`);
		const apart = PARTS.slice(0, -1).map(({ folder }) => folder);
		const parts = PARTS.map(({ folder, headers }) => {
			const condition = folder === '/' ? `%{REQUEST_URI} !~ m#^(${apart.join('|')})#` : `%{REQUEST_URI} =~ m#^${folder}#`;
			return `<If "${condition}">\n${lines(headers)}</If>\n`;
		});
		return [{ inside: true, name: '.htaccess', text: [SETTINGS, ...parts, packed('br', 'br'), packed('gzip', 'gz'), ...leadOn].join('') }];
	},
};

const SETTINGS = `RedirectMatch 404 ^(${OF_HOSTS.join('|').replaceAll('.', '\\.')})$
Options -Indexes
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
RewriteEngine On
`;

const lines = (headers: Headers) =>
	Object.entries(headers)
		.map(([name, value]) => `\tHeader always set ${name} "${value}"\n`)
		.join('');

/** @param encoding as browsers name it @param ending of the packed file */
function packed(encoding: string, ending: string): string {
	const flags = '[E=no-gzip:1,E=no-brotli:1,L]';
	const asked = `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b\n`;
	return [
		`${asked}RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f\nRewriteRule ^(|.*/)$ $1index.html.${ending} ${flags}\n`,
		`${asked}RewriteCond %{REQUEST_FILENAME}.${ending} -f\nRewriteRule ^(.+)$ $1.${ending} ${flags}\n`,
		`<FilesMatch "\\.${ending}$">\n\tRemoveLanguage .${ending}\n\tRemoveType .${ending}\n\tHeader set Content-Encoding ${encoding}\n\tHeader merge Vary Accept-Encoding\n</FilesMatch>\n`,
		...Object.entries(PACKED_TYPES).map(([name, type]) => `<FilesMatch "\\.${name}\\.${ending}$">\n\tForceType "${type}"\n</FilesMatch>\n`),
	].join('');
}
