/** What of a module's text participants get, and what of it becomes cards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutFacilitator } from '../../../src/learn/participants.ts';

test('what is the facilitator’s alone is not in the participants’ text, however it is nested', () => {
	const own = '<div class="for-facilitator">';
	assert.equal(withoutFacilitator(`<p>a</p>${own}<h2>x</h2><div class="note"><div>y</div></div></div><p>b</p>${own}z</div>`), '<p>a</p><p>b</p>');
	assert.equal(withoutFacilitator(`<div class="note">a${own}x</div>b</div>`), '<div class="note">ab</div>');
	assert.equal(withoutFacilitator('<div>a</div>'), '<div>a</div>');
	assert.equal(withoutFacilitator(`a${own}never closed`), 'a', 'rather too little than too much');
});
