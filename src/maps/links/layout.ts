/** A page's own links on either side of it. Rows are equally high, so a line's ends are known however the names break. */
import type { EarnedLink } from '../../graph/queries.ts';
import type { GcmNode, SdgNode } from '../../graph/types.ts';
import { round } from '../svg.ts';

export interface LinkRow {
	to: SdgNode | GcmNode;
	principal: boolean;
	/** From the row to the page in the middle, in a field of 100 by 100 that is stretched to the rows. */
	d: string;
}

export interface LinkMapLayout {
	/** Goals and targets, on the side where a line begins. */
	sdg: LinkRow[];
	gcm: LinkRow[];
}

/** @param tags in the order in which they are to stand */
export function layOutLinks(tags: readonly EarnedLink[]): LinkMapLayout {
	const side = (framework: 'sdg' | 'gcm', edge: number): LinkRow[] => {
		const own = tags.filter(({ to }) => to.startsWith(framework));
		const bend = (edge + 50) / 2;
		return own.map(({ to, weight }, index) => {
			const y = round(((index + 0.5) / own.length) * 100);
			return { to, principal: weight === 'principal', d: `M${edge} ${y}C${bend} ${y} ${bend} 50 50 50` };
		});
	};
	return { sdg: side('sdg', 0), gcm: side('gcm', 100) };
}
