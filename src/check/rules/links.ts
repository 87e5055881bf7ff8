import { addressOf, idAt } from '../../graph/addresses.ts';
import { nearest } from '../problem.ts';
import type { Rule } from './rule.ts';

/** WM012: a page that does not exist is named. WM013: a page names itself. */
export const links: Rule = ({ graph, parsed }) => {
	// A page whose own front matter is wrong is still a page: it gets its own problems, not those of everybody who links to it.
	const ids = [...new Set(parsed.filter(({ file }) => !file.locale).map(({ id }) => id))];
	const missing = graph.unresolved.filter(({ to, problem }) => problem === 'self' || !ids.includes(to.startsWith('/') ? (idAt(to) ?? '') : to));
	return missing.map(({ to, kind, problem, place }) => {
		if (problem === 'self') return { ...place, level: 'error', code: 'WM013', found: `“${to}” is this page itself`, allowed: 'another page' };
		const isAddress = to.startsWith('/');
		const meant = nearest(to, isAddress ? ids.map(addressOf) : ids);
		return {
			...place,
			level: 'error',
			code: 'WM012',
			found: kind === 'mention' ? `the link leads to ${to}, and there is no such page` : `“${to}” is no page`,
			allowed: isAddress
				? 'the address of a page, such as /guides/use-an-mgi-baseline/'
				: "a page's collection and file name, such as guides/use-an-mgi-baseline",
			...(meant && { meant }),
		};
	});
};
