/** A machine whose Node is too old hears so in one sentence, whichever command it tries. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const GUARD = 'src/cli/node.cjs';

/** The guard as a Node of another version would run it. */
function on(version: string) {
	const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } }); require('./${GUARD}')`;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', pretend], { encoding: 'utf8' });
	return { status, said: stdout + stderr };
}

test('a Node that cannot read the commands is named, with the one that can; others say nothing', () => {
	for (const old of ['0.12.18', '18.20.4', '20.20.2', '22.17.1', '23.5.0'])
		assert.deepEqual(on(old), {
			status: 1,
			said: `Waymark needs Node 22.18 or newer, and this is Node ${old}: install it from https://nodejs.org and run the same command again.\n`,
		});
	for (const good of ['22.18.0', '23.6.0', '24.21.0', '30.0.0']) assert.deepEqual(on(good), { status: 0, said: '' });
});

test('every command asks first, in words that every shell and every Node understand', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	for (const [name, script] of Object.entries(scripts)) {
		assert.ok(script.startsWith(`node ${GUARD} && `), name);
		assert.doesNotMatch(script, /[$%;`]/, `${name}: no shell of its own`);
	}
	assert.doesNotMatch(readFileSync(GUARD, 'utf8'), /=>|\b(?:const|let|class|import|async)\b|`|\?\./);
});
