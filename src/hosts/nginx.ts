/** nginx: one file to be included in a `server` block that says `listen`, `server_name` and `root`. */
import { type Headers, OF_HOSTS, PARTS } from './headers.ts';
import { bothWays, type Host } from './host.ts';

export const nginx: Host = {
	label: 'nginx',
	sendsPacked: true,
	files: ({ redirects }) => {
		const leadOn = redirects.flatMap(bothWays).map(({ from, to }) => `location = ${from} { return 301 ${to}$is_args$args; }\n`);
		const parts = PARTS.map(({ folder, headers }) => `location ${folder === '/' ? '' : '^~ '}${folder} {\n${lines(headers)}\ttry_files $uri $uri/ =404;\n}\n`);
		const hidden = OF_HOSTS.map((path) => `location = ${path} { return 404; }\n`);
		return [{ inside: false, name: 'nginx.conf', text: [SETTINGS, ...parts, ...hidden, ...leadOn].join('') }];
	},
};

/** Addresses without a host stay right behind a proxy, whatever port or name that has. */
const SETTINGS = `absolute_redirect off;
index index.html;
error_page 404 /404.html;
charset utf-8;
charset_types text/css text/plain text/xml text/csv text/calendar application/javascript application/json application/xml image/svg+xml;
gzip_static on;
gzip_vary on;
# With nginx's brotli module (Debian: libnginx-mod-http-brotli-static): brotli_static on;
# When the site is served by HTTPS alone: add_header Strict-Transport-Security "max-age=31536000" always; in each location.
`;

const lines = (headers: Headers) =>
	Object.entries(headers)
		.map(([name, value]) => `\tadd_header ${name} "${value}" always;\n`)
		.join('');
