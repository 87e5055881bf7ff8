import { addressOf, idAt } from '../../graph/addresses.ts';
import { readLedger } from '../ledger.ts';
import { type Finding, nearest } from '../problem.ts';
import type { CheckedContent } from '../subject.ts';
import type { ContentRule } from './rule.ts';

/** Said when somebody looks for a place: pages of a collection are many, and have a rule of their own. */
const ALLOWED = 'an address of this site: /guides/…/, /glossary/#mgi, /sdg/10/#10.7, /explore/?view=flow, /files/….pdf';

export const addresses: ContentRule = {
	code: 'WM014',
	level: 'error',
	title: 'A link to a place that does not exist',
	help: 'Addresses of this site begin and end with a slash: /guides/use-an-mgi-baseline/. A term of the glossary is /glossary/#mgi, a target /sdg/10/#10.7, a source /sources/#desa-iom-2022, a view of the explorer /explore/?view=flow&country=ECU, a section of a page /guides/use-an-mgi-baseline/#what-was-done: what stands behind # is the heading in small letters, with hyphens for spaces. The message names the nearest address there is.',
	find: (checked) => {
		const known = [...checked.places.keys()];
		const moved = checked.content.ledger ? readLedger(checked.content.ledger).moved : {};
		return [...checked.parsed, ...checked.prose].flatMap(({ file, links, id }) => {
			const own = file.collection === 'site' ? `/${file.slug}/` : addressOf(id);
			const at = file.locale ? `/${file.locale}${own}` : own;
			return links.flatMap(({ href, at: place }) => wrongLink(href, at, checked, known, moved).map((wrong) => ({ file: file.path, ...place, ...wrong })));
		});
	},
};

type Wrong = Pick<Finding, 'found' | 'allowed' | 'meant' | 'level'>;

/** @param from the address of the page on which the link stands */
function wrongLink(href: string, from: string, { places, graph }: CheckedContent, known: readonly string[], moved: Record<string, string>): Wrong[] {
	const [, written = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?#?(.*)$/s.exec(href) ?? [];
	const path = written || from;
	if (!places.has(path)) {
		const to = Object.hasOwn(moved, path) ? moved[path] : undefined;
		if (to) return [{ level: 'warning', found: `${path} has moved`, allowed: 'the address where it is now: “npm run check -- --fix” writes it', meant: to }];
		if (places.has(`${path}/`)) return [{ found: `the address ${path} ends without a slash`, allowed: `${path}/${query}${anchor && `#${anchor}`}` }];
		const lower = known.find((each) => each.toLowerCase() === path.toLowerCase());
		if (lower) return [{ found: `there is no ${path}`, allowed: 'an address in small letters, as the page has it', meant: lower }];
		// Pages that are not there have a rule of their own.
		if (idAt(path)) return [];
		return [{ found: `the link leads to ${path}, and there is no such place`, allowed: ALLOWED, meant: renamed(path, places) ?? nearest(path, known) }];
	}
	const target = graph.pages.get(idAt(path) ?? '');
	const source = graph.pages.get(idAt(from) ?? '');
	if (target?.front.draft && source && !source.front.draft)
		return [{ found: `the link leads to ${path}, which is a draft and will not be published`, allowed: 'a page that is published, or no link yet' }];
	const anchors = places.get(path);
	if (!anchor || !anchors || anchors.has(anchor) || anchors.has(decoded(anchor))) return [];
	// Of what the page keeps for itself, nothing is meant.
	const all = [...anchors].filter((each) => !/-heading$|^(main|find|footnote-label)$|^user-content-/.test(each));
	const meant = nearest(anchor, all);
	return [
		{
			found: `${written || 'this page'} has no “${anchor}”`,
			allowed:
				path === '/glossary/'
					? 'a term of content/vocabulary/glossary.yaml'
					: all.length > 0 && all.length <= MOST_SHOWN
						? all.map((each) => `#${each}`).join(', ')
						: 'an anchor of that page',
			meant: meant && `${written}${query}#${meant}`,
		},
	];
}

const MOST_SHOWN = 20;

/** Pages of goals and objectives have shorter addresses than their folders say. */
function renamed(path: string, places: CheckedContent['places']): string | undefined {
	const short = path.replace(/^\/goals\//, '/sdg/').replace(/^\/objectives\//, '/gcm/');
	return short !== path && places.has(short) ? short : undefined;
}

function decoded(anchor: string): string {
	try {
		return decodeURIComponent(anchor);
	} catch {
		return anchor;
	}
}
