/** Caddy: one file to be imported in a site's block that says its address and `root`. */
import { OF_HOSTS, PARTS } from './headers.ts';
import { bothWays, type Host } from './host.ts';

export const caddy: Host = {
	label: 'Caddy',
	sendsPacked: true,
	files: ({ redirects }) => {
		const apart = PARTS.slice(0, -1).map(({ folder }) => `${folder}*`);
		const headers = PARTS.map(({ folder, headers }, index) => {
			const matcher = folder === '/' ? `not path ${apart.join(' ')}` : `path ${folder}*`;
			const values = Object.entries(headers).map(([name, value]) => `\t${name} "${value}"\n`);
			return `@part${index} ${matcher}\nheader @part${index} {\n${values.join('')}}\n`;
		});
		const moved = redirects.flatMap(bothWays).map(({ from, to }) => `\t${from} ${to}\n`);
		return [{ inside: false, name: 'Caddyfile', text: [...headers, `map {path} {leads_on} {\n${moved.join('')}\tdefault ""\n}\n`, SETTINGS].join('') }];
	},
};

const SETTINGS = `@leads_on expression \`{leads_on} != "" && {query} == ""\`
redir @leads_on {leads_on} 301
@leads_on_with_query expression \`{leads_on} != "" && {query} != ""\`
redir @leads_on_with_query {leads_on}?{query} 301
@of_hosts path ${OF_HOSTS.join(' ')}
error @of_hosts 404
file_server {
	precompressed br gzip
}
handle_errors {
	rewrite * /404.html
	file_server
}
`;
