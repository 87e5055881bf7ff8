/** The weekly look, with a server of its own to ask. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { pageFile } from '../../fixtures/content.ts';
import { folder } from '../../fixtures/folder.ts';

async function weekly(root: string) {
	const child = spawn(process.execPath, [resolve('src/cli/weekly.ts')], { cwd: root });
	const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
	return { code, stdout, stderr };
}

test('addresses that are gone, that answer nothing clear, and that live are told apart, each asked once, with the lines they stand on', async () => {
	const asked: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		asked.push(url);
		response.writeHead({ '/gone': 404, '/shy': 403, '/moved': 301 }[url] ?? 200, url === '/moved' ? { location: '/alive' } : {}).end('x');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const { path, text: page } = pageFile('guides/count', { reviewed: '2020-01-01', published: '2020-01-01' });
	const place = folder({
		path,
		text: `${page}\n[a](${host}/gone) [b](${host}/shy) [c](${host}/moved) [d][e] [f](${host}/gone)\n\n[e]: ${host}/alive\n`,
	} as ReturnType<typeof pageFile>);
	// The real sources' addresses are no business of this test.
	const sources = 'content/vocabulary/sources.yaml';
	place.write(sources, place.read(sources).replaceAll(/^ *url: .*\n/gm, ''));
	const { code, stdout } = await weekly(place.root);
	server.close();
	assert.equal(code, 0);
	assert.match(stdout, /^## Addresses gone: 1, reviews overdue: 1, translations behind: 0\n/);
	assert.match(
		stdout,
		new RegExp(
			`### Addresses of other sites that are gone\\n\\n- ${host}/gone \\(404\\): \`content/guides/count\\.mdx:\\d+\`, \`content/guides/count\\.mdx:\\d+\`\\n`,
		),
	);
	assert.match(stdout, new RegExp(`### No clear answer: open these by hand\\n\\n- ${host}/shy \\(403\\)`));
	assert.match(stdout, /### Reviews overdue\n\n- `content\/guides\/count\.mdx:\d+` the last review was on 2020-01-01/);
	assert.match(stdout, /Addresses asked: 4\./);
	assert.deepEqual(asked.filter((url) => url !== '/alive').sort(), ['/gone', '/moved', '/shy']);
});

test('without a connection it says so and reports nothing as gone', async () => {
	const { path, text: page } = pageFile('guides/count');
	const place = folder({ path, text: `${page}\n[a](http://nowhere.invalid/)\n` } as ReturnType<typeof pageFile>);
	const sources = 'content/vocabulary/sources.yaml';
	place.write(sources, place.read(sources).replaceAll(/^ *url: .*\n/gm, ''));
	const { code, stdout, stderr } = await weekly(place.root);
	assert.deepEqual([code, stdout], [1, '']);
	assert.match(stderr, /is there a connection/);
});
