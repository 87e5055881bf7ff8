/** What is installed is what was looked at. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { integrity?: string }> };
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

test('every package of the lock file says what its bytes are', () => {
	const open = Object.entries(packages).filter(([path, { integrity }]) => path && !integrity?.startsWith('sha512-'));
	assert.deepEqual(
		open.map(([path]) => path),
		[],
	);
});

test('every package is named with its exact version', () => {
	const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
	assert.ok(versions.length > 20);
	assert.deepEqual(
		versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
		[],
	);
});
