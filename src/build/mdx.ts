/** Sätteri's share in the site's own prose (content/site/), which @astrojs/mdx compiles: the same HTML that bodies of pages get. */
import type { Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { makeAccessible } from '../content/accessible.ts';

export const accessibleProse = defineHastPlugin({
	name: 'waymark-accessible-prose',
	after(root, context) {
		const copy = structuredClone(root) as Root;
		makeAccessible(copy);
		context.replaceNode(root, copy);
	},
});
