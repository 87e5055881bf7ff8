/** Modules that ask for each other first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFile, told } from '../fixtures/content.ts';

const module = (number: number, prerequisites: string) =>
	pageFile(`modules/m${number}`, {
		id: `M0${number}`,
		form: undefined,
		minutes: '45',
		level: 'introductory',
		objectives: '[Count the people who move]',
		prerequisites,
		plan: '[{ minutes: 15, title: Start, how: Say what it is about }, { minutes: 30, title: Go on, how: Do what it is about }]',
	});

test('a ring of prerequisites is told once, with its modules; a line of them is fine', () => {
	assert.deepEqual(told(module(1, '[]'), module(2, '[modules/m1]'), module(3, '[modules/m1, modules/m2]')), []);
	assert.deepEqual(told(module(1, '[modules/m3]'), module(2, '[modules/m1]'), module(3, '[modules/m2]')), [
		'13 WM022 modules/m1, modules/m2, modules/m3 ask for each other first, so that none can be taken | prerequisites that lead to a module which asks for none; take one of them away, in modules/m1 or modules/m2',
	]);
});
