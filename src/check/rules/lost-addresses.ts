import { folderOf } from '../../graph/addresses.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import { currentAddresses, readLedger } from '../ledger.ts';
import type { Finding } from '../problem.ts';
import { nearest } from '../problem.ts';
import type { ContentRule } from './rule.ts';

/** What a page without a successor may lead to: the list it stood in. */
const LISTS = new Set(COLLECTIONS.map((each) => `/${folderOf(each)}/`));

export const lostAddresses: ContentRule = {
	code: 'WM032',
	level: 'error',
	title: 'An address that people use would lead nowhere',
	help: 'content/addresses.yaml lists every address the site has published: people have linked to it and printed it. When you rename or remove a page, keep its old address in the list and say under `moved` where it leads now. When nothing takes its place, it leads to its list, such as /guides/. `npm run check -- --fix` adds the addresses of new pages.',
	find: ({ content, graph, translations, parsed }) => {
		if (!content.ledger) return [];
		const { path: file } = content.ledger;
		const { published, moved, at, errors } = readLedger(content.ledger);
		if (errors.length)
			return errors.map(({ message, at: place }) => ({
				file,
				...place,
				found: message,
				allowed: 'published: a list of addresses; moved: old address: new address',
			}));
		const now = new Set(currentAddresses(graph, translations));
		const known = new Set(published);
		const unlisted = [...now].flatMap((address): Finding[] =>
			known.has(address)
				? []
				: [
						{
							file,
							...at(['published']),
							found: `${address} is not in the ledger, so nobody would notice if it were lost`,
							allowed: 'a line under published: "npm run check -- --fix" adds it',
						},
					],
		);
		// A page whose front matter is wrong for the moment has not lost its address.
		const broken = new Set(parsed.filter(({ id, file: page }) => !page.locale && !graph.pages.has(id)).map(({ id }) => id));
		if (broken.size) return [];
		const lost = published.flatMap((address, index): Finding[] => {
			if (now.has(address) || Object.hasOwn(moved, address)) return [];
			return [
				{
					file,
					...at(['published', index]),
					found: `${address} has been published, and no page has that address now`,
					allowed: `the page back, or under moved: the address that takes its place`,
					meant: nearest(address, now),
				},
			];
		});
		const wrong = Object.entries(moved).flatMap(([from, to]): Finding[] => {
			if (now.has(from)) return [{ file, ...at(['moved', from]), found: `${from} is a page again, and moved`, allowed: 'one of the two' }];
			if (now.has(to.split('#')[0] as string) || LISTS.has(to)) return [];
			return [
				{
					file,
					...at(['moved', from]),
					found: `${from} moved to ${to}, and there is no such page`,
					allowed: 'the address of a page or of a list',
					meant: nearest(to, now),
				},
			];
		});
		return [...unlisted, ...lost, ...wrong];
	},
};
