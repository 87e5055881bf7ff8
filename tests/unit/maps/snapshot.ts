/** Pictures in review: the SVG for fixed input is a committed file; a change is saved beside it, to be looked at. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('snapshots/', import.meta.url);

/**
 * @param pictures SVG by name
 * @throws when any differs from the committed one; all that do are saved as name.changed.svg first
 */
export function assertPictures(pictures: Record<string, string>): void {
	const changed = Object.entries(pictures).filter(([name, svg]) => {
		const file = new URL(`${name}.svg`, FOLDER);
		const beside = new URL(`${name}.changed.svg`, FOLDER);
		const text = `${svg.replaceAll('><', '>\n<')}\n`;
		rmSync(beside, { force: true });
		if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
		writeFileSync(beside, text);
		return true;
	});
	const names = changed.map(([name]) => `${name}.changed.svg`).join(', ');
	assert.equal(changed.length, 0, `Look at ${names}: if it is right, let it take the place of the picture without "changed".`);
}
