/** The last whole build stays whole. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { restore, swap } from '../../../src/build/aside.ts';

function withBuilds(run: (place: string, put: (folder: string, text: string) => void, read: () => string) => void) {
	const root = mkdtempSync(join(tmpdir(), 'waymark-aside-'));
	const place = join(root, 'dist');
	const put = (folder: string, text: string) => {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'index.html'), text);
	};
	try {
		run(place, put, () => readFileSync(join(place, 'index.html'), 'utf8'));
	} finally {
		rmSync(root, { recursive: true });
	}
}

test('a build that is done takes the place of the last one, and leaves nothing beside it', () =>
	withBuilds((place, put, read) => {
		put(place, 'old');
		put(`${place}.next`, 'new');
		swap(place);
		assert.equal(read(), 'new');
		assert.deepEqual([existsSync(`${place}.next`), existsSync(`${place}.previous`)], [false, false]);
	}));

test('a first build needs no last one', () =>
	withBuilds((place, put, read) => {
		put(`${place}.next`, 'new');
		swap(place);
		assert.equal(read(), 'new');
	}));

test('a death between the two renames is mended by the next command', () =>
	withBuilds((place, put, read) => {
		put(place, 'old');
		put(`${place}.next`, 'new');
		renameSync(place, `${place}.previous`);
		restore(place);
		assert.equal(read(), 'old');
	}));

test('what is left of an interrupted build does not hide the last whole one', () =>
	withBuilds((place, put, read) => {
		put(place, 'old');
		put(`${place}.next`, 'half');
		restore(place);
		assert.equal(read(), 'old');
	}));
