/** What stays in a browser, where it may refuse. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { keep, kept } from '../../../src/browser/storage.ts';

const put = (value: PropertyDescriptor) => Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...value });
afterEach(() => put({ value: undefined }));

/** A storage with room for some letters. */
function storage(room: number) {
	const all = new Map<string, string>();
	return {
		getItem: (key: string) => all.get(key) ?? null,
		setItem: (key: string, text: string) => {
			if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
			all.set(key, text);
		},
		removeItem: (key: string) => void all.delete(key),
	};
}

test('what was kept comes back, until it is forgotten', () => {
	put({ value: storage(100) });
	assert.equal(kept('ticks'), null);
	assert.equal(keep('ticks', 'M01'), true);
	assert.equal(kept('ticks'), 'M01');
	assert.equal(keep('ticks', null), true);
	assert.equal(kept('ticks'), null);
});

test('a full storage says that it keeps nothing, and what it had stays', () => {
	put({ value: storage(3) });
	keep('ticks', 'M01');
	assert.equal(keep('ticks', 'M01,M02'), false);
	assert.equal(kept('ticks'), 'M01');
});

test('a storage that may not even be asked for holds nothing and keeps nothing', () => {
	put({
		get: () => {
			throw new DOMException('denied', 'SecurityError');
		},
	});
	assert.equal(kept('ticks'), null);
	assert.equal(keep('ticks', 'M01'), false);
	assert.equal(keep('ticks', null), false);
});
