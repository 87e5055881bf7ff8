import { addressOf, idAt } from '../../graph/addresses.ts';
import { readLedger } from '../ledger.ts';
import { nearest } from '../problem.ts';
import type { ContentRule } from './rule.ts';

const MOST_GUESSES = 100;

export const missingPages: ContentRule = {
	code: 'WM012',
	level: 'error',
	title: 'A page is named that does not exist',
	help: 'In front matter a page is named by its folder and file name without .mdx: guides/use-an-mgi-baseline. In the text it is named by its address: /guides/use-an-mgi-baseline/. The file’s name is under “About this page” on every page.',
	find: ({ content, graph, parsed, prose, places: own }) => {
		// What has moved is a slip of another kind.
		const places = new Set([...own.keys(), ...Object.keys(content.ledger ? readLedger(content.ledger).moved : {})]);
		// A page whose own front matter is wrong is still a page: it gets its own problems, not those of everybody who links to it.
		const known = new Set(parsed.filter(({ file }) => !file.locale).map(({ id }) => id));
		const missing = graph.unresolved.filter(
			({ to, problem }) => problem === 'missing' && (to.startsWith('/') ? !places.has(pathOf(to)) && !known.has(idAt(to) ?? '') : !known.has(to)),
		);
		const addresses = [...known].map(addressOf);
		const guesses = new Map<string, string | undefined>();
		/** Each guess reads all names: a hundred of them help an editor, a thousand keep everybody waiting. */
		const guess = (to: string, names: Iterable<string>) => {
			if (!guesses.has(to) && guesses.size < MOST_GUESSES) guesses.set(to, nearest(to, names));
			return guesses.get(to);
		};
		// The graph holds no translations, no prose of the site, and no page whose front matter is wrong; their texts have links all the same.
		const texts = [...parsed.filter(({ id, file }) => file.locale || !graph.pages.has(id)), ...prose];
		const mentioned = texts.flatMap(({ file, links }) =>
			links
				.filter(({ href }) => idAt(href) !== undefined && !known.has(idAt(href) ?? '') && !places.has(pathOf(href)))
				.map(({ href, at }) => ({ to: href, kind: 'mention' as const, place: { file: file.path, ...at } })),
		);
		return [...missing, ...mentioned].map(({ to, kind, place }) => {
			const isAddress = to.startsWith('/');
			return {
				...place,
				found: kind === 'mention' ? `the link leads to ${to}, and there is no such page` : `“${to}” is no page`,
				allowed: isAddress
					? 'the address of a page, such as /guides/use-an-mgi-baseline/'
					: "a page's collection and file name, such as guides/use-an-mgi-baseline",
				meant: guess(to, isAddress ? addresses : known),
			};
		});
	},
};

/** An address without its query and anchor. */
const pathOf = (href: string) => href.replace(/[?#].*$/s, '');
