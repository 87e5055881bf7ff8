/** Browsers that keep nothing for a page: each a name and what the page runs before its own scripts. */

export const REFUSALS = [
	['is switched off', () => Object.defineProperty(window, 'localStorage', { get: () => JSON.parse('no storage') })],
	[
		'is full',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		},
	],
] as const;
