/** Sätteri's share in the site's own prose (content/site/), which @astrojs/mdx compiles: the same HTML that bodies of pages get. */
import type { Root } from 'hast';
import { defineHastPlugin } from 'satteri';
import { makeAccessible } from '../content/accessible.ts';

export const accessibleProse = defineHastPlugin({
	name: 'waymark-accessible-prose',
	after(root, context) {
		// Sätteri hands out its nodes one by one, as they are asked for; what it remembers them by begins with an underscore.
		const copy = JSON.parse(JSON.stringify(root, (key, value) => (key.startsWith('_') ? undefined : value))) as Root;
		makeAccessible(copy);
		context.replaceNode(root, copy);
	},
});
