/** Real servers with the files that `npm run host` makes. A server that is not installed is skipped and said. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get as ask, createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HUB } from '../fixtures/hub/place.ts';

const root = mkdtempSync(join(tmpdir(), 'waymark-hosts-'));
after(() => rmSync(root, { recursive: true, force: true }));
// Servers that give up root have to read it.
chmodSync(root, 0o755);
for (const part of ['content', 'dist']) cpSync(join(HUB, part), join(root, part), { recursive: true });
mkdirSync(join(root, 'public'));
const dist = join(root, 'dist');

function makeReady(...parameters: string[]) {
	return spawnSync(process.execPath, [resolve('src/cli/host.ts'), ...parameters], { cwd: root, encoding: 'utf8' });
}

const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { env: { PATH: `${process.env.PATH}:/usr/sbin` } }).status === 0;

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

interface Answer {
	status: number;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

const fetched = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
	new Promise((done, fail) => {
		ask({ host: '127.0.0.1', port, path, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part) => parts.push(part));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
		}).on('error', fail);
	});

/** Writes what a server needs to be started with the host's file, and says how. */
interface Server {
	host: string;
	program: string;
	start: (port: number) => string[];
}

/** Milliseconds between two looks whether a server answers. */
const LOOK = 20;

const MODULES = '/usr/lib/apache2/modules';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = () => spawnSync('test', ['-e', BROTLI]).status === 0;

const SERVERS: Server[] = [
	{
		host: 'nginx',
		program: 'nginx',
		start: (port) => {
			const settings = `${hasBrotli() ? `load_module ${BROTLI};` : ''}
daemon off; pid ${root}/nginx.pid; error_log stderr; events {}
http {
	include /etc/nginx/mime.types; access_log off; client_body_temp_path ${root}/body; proxy_temp_path ${root}/proxy; fastcgi_temp_path ${root}/fastcgi; uwsgi_temp_path ${root}/uwsgi; scgi_temp_path ${root}/scgi;
	server { listen 127.0.0.1:${port}; root ${dist}; ${hasBrotli() ? 'brotli_static on;' : ''} include ${root}/hosting/nginx.conf; }
}`;
			writeFileSync(join(root, 'nginx.main.conf'), settings);
			return ['-c', join(root, 'nginx.main.conf'), '-p', root];
		},
	},
	{
		host: 'caddy',
		program: 'caddy',
		start: (port) => {
			writeFileSync(
				join(root, 'Caddyfile'),
				`{\n\tadmin off\n}\nhttp://:${port} {\n\tbind 127.0.0.1\n\troot * ${dist}\n\timport ${root}/hosting/Caddyfile\n}\n`,
			);
			return ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'];
		},
	},
	{
		host: 'apache',
		program: 'apache2',
		start: (port) => {
			const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers', 'rewrite', 'setenvif', 'env', 'negotiation'];
			const loaded = modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
			writeFileSync(
				join(root, 'apache.conf'),
				`ServerRoot ${root}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${root}/apache.pid\nErrorLog ${root}/apache.log\nTypesConfig /etc/mime.types\n${loaded.join('\n')}
User www-data\nGroup www-data\nDocumentRoot ${dist}\n<Directory ${dist}>\n\tAllowOverride All\n\tRequire all granted\n</Directory>\n<Files ".ht*">\n\tRequire all denied\n</Files>\n`,
			);
			return ['-X', '-f', join(root, 'apache.conf')];
		},
	},
];

/** A script that is large enough to be packed. */
const script = () => `/_astro/${readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.js') && statSync(join(dist, '_astro', name)).size > 2000)}`;
/** Some lasting address, and where it leads. */
function lasting(): { from: string; to: string } {
	const [id] = readdirSync(join(dist, 'id'));
	const to = /url=([^"]+)"/.exec(readFileSync(join(dist, 'id', id as string, 'index.html'), 'utf8'))?.[1];
	return { from: `/id/${id}/`, to: to as string };
}

for (const { host, program, start } of SERVERS)
	describe(host, { skip: !isThere(program) && `${program} is not installed` }, () => {
		let port: number;
		let server: ChildProcess;
		let said = '';
		before(async () => {
			const { status, stderr } = makeReady(host);
			assert.equal(status, 0, stderr);
			port = await freePort();
			server = spawn(program, start(port), { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, HOME: root, XDG_DATA_HOME: root } });
			for (const stream of [server.stdout, server.stderr])
				stream?.on('data', (part) => {
					said += part;
				});
			for (;;) {
				assert.equal(server.exitCode, null, said);
				if (await fetched(port, '/').catch(() => undefined)) return;
				await new Promise((again) => setTimeout(again, LOOK));
			}
		});
		after(async () => {
			if (server.exitCode !== null) return;
			const ended = new Promise((done) => server.once('exit', done));
			server.kill('SIGTERM');
			await ended;
		});

		test('pages, lists and data are there, with their type', async () => {
			for (const [address, type] of [
				['/', 'text/html'],
				['/guides/', 'text/html'],
				[script(), 'javascript'],
				['/data/explorer.json', 'application/json'],
			] as const) {
				const { status, headers } = await fetched(port, address);
				assert.equal(status, 200, address);
				assert.match(headers['content-type'] ?? '', new RegExp(type), address);
			}
		});

		test('an address that leads on does so at once, with its query, without naming a host', async () => {
			const { from, to } = lasting();
			for (const address of [from, from.slice(0, -1)]) {
				assert.deepEqual(await leadsTo(address), [301, to]);
				assert.deepEqual(await leadsTo(`${address}?view=facilitator&x=1`), [301, `${to}?view=facilitator&x=1`]);
			}
		});

		/** Behind a proxy that has another name, a host in the answer would be the wrong one. Apache names the host that it was asked for. */
		async function leadsTo(address: string): Promise<[number, string]> {
			const { status, headers } = await fetched(port, address, { host: 'hub.example' });
			return [status, (headers.location ?? '').replace(/^http:\/\/hub\.example(?=\/)/, '')];
		}

		test('a page that is not there is the page that says so, as 404', async () => {
			const { status, body } = await fetched(port, '/no/such/page/');
			assert.equal(status, 404);
			assert.ok(body.equals(readFileSync(join(dist, '404.html'))));
		});

		test('only what is made for frames may be framed, and only what is named by its content is kept for good', async () => {
			const sent = async (address: string) => (await fetched(port, address)).headers;
			const page = await sent('/guides/');
			assert.equal(page['content-security-policy'], "frame-ancestors 'self'");
			assert.equal(page['x-content-type-options'], 'nosniff');
			assert.equal(page['referrer-policy'], 'same-origin');
			assert.match(String(page['permissions-policy']), /geolocation=\(\)/);
			assert.match(page['cache-control'] ?? '', /max-age=300/);
			const [frame] = readdirSync(join(dist, 'embed'));
			assert.equal((await sent(`/embed/${frame}/`))['content-security-policy'], 'frame-ancestors *');
			assert.match((await sent(script()))['cache-control'] ?? '', /immutable/);
		});

		const PACKED = { br: brotliDecompressSync, gzip: gunzipSync };
		for (const [encoding, unpacked] of Object.entries(PACKED))
			test(`what was packed with ${encoding} is sent so to whoever takes it`, {
				skip: host === 'nginx' && encoding === 'br' && !hasBrotli() && 'no brotli module',
			}, async () => {
				for (const address of ['/guides/', script()]) {
					const plain = (await fetched(port, address)).body;
					const { headers, body } = await fetched(port, address, { 'accept-encoding': encoding });
					assert.equal(headers['content-encoding'], encoding, address);
					assert.match(headers.vary ?? '', /accept-encoding/i, address);
					assert.ok(body.length < plain.length && unpacked(body).equals(plain), address);
				}
			});

		test('nothing that speaks to the host is served', async () => {
			for (const address of ['/_headers', '/_redirects', '/.htaccess', '/nginx.conf', '/Caddyfile'])
				assert.ok((await fetched(port, address)).status >= 400, address);
		});
	});

test('a host that is not known is told with those that are, and a site that is not built is asked for', () => {
	const { status, stderr } = makeReady('ngnix');
	assert.equal(status, 1);
	assert.match(stderr, /“ngnix” is no host.*nginx/s);
	const bare = mkdtempSync(join(tmpdir(), 'waymark-bare-'));
	const unbuilt = spawnSync(process.execPath, [resolve('src/cli/host.ts'), 'nginx'], { cwd: bare, encoding: 'utf8' });
	rmSync(bare, { recursive: true });
	assert.equal(unbuilt.status, 1);
	assert.match(unbuilt.stderr, /npm run build/);
});
