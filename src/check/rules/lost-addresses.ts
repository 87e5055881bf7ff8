import type { Position } from '../../files/yaml.ts';
import { currentAddresses, type Ledger, readLedger } from '../ledger.ts';
import { type Finding, nearest } from '../problem.ts';
import type { CheckedContent } from '../subject.ts';
import type { ContentRule } from './rule.ts';

export const lostAddresses: ContentRule = {
	code: 'WM032',
	level: 'error',
	title: 'An address that people use would lead nowhere',
	help: 'content/addresses.yaml lists every address the site has published: people have linked to it and printed it. `npm run move guides/old guides/new` renames a page and does all that follows. By hand: keep the old address in the list and say under `moved` where it leads now. When nothing takes the place of a page, its address leads to its list, such as /guides/. The addresses of new pages are entered when the site is published, or by `npm run check -- --fix`.',
	find: (checked) => {
		const { content, graph, translations, parsed, places } = checked;
		if (!content.ledger) return [];
		const { path: file } = content.ledger;
		const ledger = readLedger(content.ledger);
		const { published, moved, at, errors } = ledger;
		if (errors.length) {
			const unread = errors.map(({ message, at: place }) => ({
				file,
				...place,
				found: message,
				allowed: 'published: a list of addresses; moved: old address: new address',
			}));
			return [...unread, ...wrongMoves(ledger, checked).map((wrong) => ({ file, ...wrong }))];
		}
		const now = new Set(currentAddresses(graph, translations));
		const known = new Set(published);
		const unlisted = [...now].filter((address) => !known.has(address));
		// A page whose front matter is wrong for the moment has not lost its address.
		const broken = new Set(parsed.filter(({ id, file: page }) => !page.locale && !graph.pages.has(id)).map(({ id }) => id));
		if (broken.size) return wrongMoves(ledger, checked).map((wrong) => ({ file, ...wrong }));
		const lost = published.flatMap((address, index): Finding[] => {
			if (now.has(address) || places.has(address) || Object.hasOwn(moved, address)) return [];
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
		return [
			...(unlisted.length ? [notYet(unlisted, file, at(['published']))] : []),
			...lost,
			...twicePublished(ledger).map((wrong) => ({ file, ...wrong })),
			...wrongMoves(ledger, checked).map((wrong) => ({ file, ...wrong })),
		];
	},
};

/** Nothing is lost by it: what publishes the site enters them, so that two people who add pages at the same time do not get into each other's way. */
function notYet(addresses: readonly string[], file: string, place: Position): Finding {
	const [first = '', ...others] = addresses;
	return {
		file,
		...place,
		level: 'hint',
		found: `${first}${others.length ? ` and ${others.length} more` : ''} ${others.length ? 'are' : 'is'} not in the ledger yet`,
		allowed: 'nothing by hand: publishing enters them, and "npm run check -- --fix" does so now',
	};
}

type Found = Omit<Finding, 'file'>;

function twicePublished({ published, at }: Ledger): Found[] {
	const first = new Map<string, string>();
	return published.flatMap((address, index): Found[] => {
		const earlier = first.get(address.toLowerCase());
		first.set(address.toLowerCase(), earlier ?? address);
		if (!earlier) return [];
		const found =
			earlier === address ? `${address} stands in the list twice` : `${address} differs from ${earlier} in capitals only, and many hosts take them for one`;
		return [{ ...at(['published', index]), found, allowed: 'each address once' }];
	});
}

/** Addresses that lead on, and would hide a page, go round in circles or lead nowhere. */
function wrongMoves({ published, moved, at }: Ledger, { places }: CheckedContent): Found[] {
	const known = new Set(published);
	const first = new Map<string, string>();
	return Object.entries(moved).flatMap(([from, to]): Found[] => {
		const finding = (found: string, allowed: string, meant?: string): Found[] => [{ ...at(['moved', from]), found, allowed, meant }];
		const earlier = first.get(from.toLowerCase());
		first.set(from.toLowerCase(), from);
		if (earlier) return finding(`${from} differs from ${earlier} in capitals only, and many hosts take them for one`, 'one of the two');
		if (places.has(from)) return finding(`${from} is a page, and moved`, 'one of the two');
		const [target = '', anchor] = to.split('#');
		if (Object.hasOwn(moved, target)) return finding(`${from} moved to ${to}, which has moved itself`, 'the address where the page is now', moved[target]);
		if (!places.has(target))
			return finding(`${from} moved to ${to}, and there is no such page`, 'the address of a page or of a list', nearest(target, places.keys()));
		const anchors = places.get(target);
		if (anchor && anchors && !anchors.has(anchor))
			return finding(`${from} moved to ${to}, and ${target} has no “${anchor}”`, 'an anchor of that page, or none');
		if (!known.has(from))
			return finding(`${from} leads on, and is not among the addresses that were published`, 'its line under published: too, where it stays');
		return [];
	});
}
