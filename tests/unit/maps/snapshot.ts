/** Pictures in review: the SVG for fixed input is a committed file; a change is saved beside it, to be looked at. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A picture may be an SVG, or HTML with a key or a table. */
const kindOf = (picture: string) => (picture.startsWith('<svg') ? 'svg' : 'html');

const FOLDER = new URL('snapshots/', import.meta.url);

/**
 * @param pictures SVG or HTML by name
 * @throws when any differs from the committed one; all that do are saved as name.changed.… first
 */
export function assertPictures(pictures: Record<string, string>): void {
	const changed = Object.entries(pictures).filter(([name, svg]) => {
		const file = new URL(`${name}.${kindOf(svg)}`, FOLDER);
		const beside = new URL(`${name}.changed.${kindOf(svg)}`, FOLDER);
		const text = `${svg.replaceAll('><', '>\n<')}\n`;
		rmSync(beside, { force: true });
		if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
		writeFileSync(beside, text);
		return true;
	});
	const names = changed.map(([name, svg]) => `${name}.changed.${kindOf(svg)}`).join(', ');
	assert.equal(changed.length, 0, `Look at ${names}: if it is right, let it take the place of the picture without "changed".`);
}
