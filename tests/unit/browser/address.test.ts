/** Addresses as people bring them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asked } from '../../../src/browser/address.ts';
import { idIn } from '../../../src/browser/hash.ts';

const TRACKERS = [
	...['utm_source', 'utm_medium', 'UTM_Campaign', 'utm_anything_to_come', 'fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'yclid'],
	...['mc_cid', 'mc_eid', 'mkt_tok', '_hsenc', '_hsmi', 'hsCtaTracking', 'igsh', 'igshid', 'srsltid', 'mtm_campaign', 'pk_kwd', '_ga', '_gl', 'vero_id'],
];
const OURS = ['q', 'sort', 'as', 'kind', 'country', 'sdg', 'gcm', 'audience', 'sector', 'language', 'year', 'view', 'weight', 'links', 'order', 'page', 'open'];
const BUILDERS = ['v', 'session', 'title', 'date', 'start', 'has', 'want', 'known'];

test('what follows a reader is dropped, wherever it stands, and what is asked keeps its order', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([...TRACKERS, ...OURS, ...BUILDERS]), (names) => {
			const query = `?${names.map((name) => `${name}=x`).join('&')}`;
			assert.deepEqual(
				asked(query),
				names.filter((name) => !TRACKERS.includes(name)).map((name) => [name, 'x']),
			);
		}),
	);
});

test('a value that says utm_source, and a name that only holds it, stay', () => {
	assert.deepEqual(asked('?q=utm_source&my_utm_source=1&fbclid2=2'), [
		['q', 'utm_source'],
		['my_utm_source', '1'],
		['fbclid2', '2'],
	]);
});

test('an id comes back from its hash', () => {
	assert.equal(idIn('#step-1'), 'step-1');
	assert.equal(idIn('#%D1%88%D0%B0%D0%B3'), 'шаг');
	assert.equal(idIn(''), '');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (id) => {
			assert.equal(idIn(`#${encodeURIComponent(id)}`), id);
		}),
	);
});

test('a percent sign that is no code stands for itself, in a hash and in a query', () => {
	assert.equal(idIn('#100%'), '100%');
	assert.equal(idIn('#%E0%A4%A'), '%E0%A4%A');
	assert.deepEqual(asked('?q=100%&x=%E0'), [
		['q', '100%'],
		['x', '\uFFFD'],
	]);
});
