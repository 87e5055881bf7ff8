/** A letter about a page, as "Something wrong here?" begins it: of which file it speaks, and of which passage. */
import type { Report } from '../check/content.ts';
import { readLedger } from '../check/ledger.ts';
import type { ContentFile } from '../files/content.ts';
import { idAt, lastingId } from '../graph/addresses.ts';
import { LOCALES } from '../schema/locales.ts';
import { findPassage, type Passage, passagesIn } from './passage.ts';

export interface Remark {
	/** The address as the letter gives it, without its host: "/id/G01/". */
	address: string;
	/** The page's file and those of its translations; empty where the address is of no page: a list, a view. */
	files: ContentFile[];
	/** Each passage of the letter, with its place where it was found. */
	passages: { words: string; place: Passage | undefined }[];
}

type Known = Pick<Report, 'content' | 'graph' | 'places'>;

/** @returns undefined for a letter that gives no address of this site */
export function remarkIn(letter: string, known: Known): Remark | undefined {
	const addresses = [...letter.matchAll(/https?:\/\/[^\s<>"“”»)\]]+/g)].flatMap(([url]) => pathOf(url));
	const id = addresses.map((address) => pageAt(address, known)).find((each) => each);
	const address = addresses.find((each) => pageAt(each, known) || known.places.has(each));
	if (!address) return undefined;
	const { pages, prose } = known.content;
	const files = [...pages, ...prose].filter(({ collection, slug }) => `${collection}/${slug}` === id);
	return { address, files, passages: passagesIn(letter).map((words) => ({ words, place: findPassage(words, files) })) };
}

function pathOf(url: string): string[] {
	if (!URL.canParse(url)) return [];
	const path = new URL(url).pathname.replace(/[.,;:]+$/, '');
	return [path.endsWith('/') ? path : `${path}/`];
}

/** "/ru/guides/x/", "/id/G01/", an old address: the page it is of, "guides/x", or of the site's own prose, "site/about". */
function pageAt(address: string, { content, graph }: Known): string | undefined {
	const bare = LOCALES.reduce((path, locale) => (path.startsWith(`/${locale}/`) ? path.slice(locale.length + 1) : path), address);
	const now = (content.ledger && readLedger(content.ledger).moved[bare]) ?? bare;
	const lasting = /^\/id\/([A-Za-z]+\d*)\/$/.exec(now)?.[1]?.toUpperCase();
	const page = lasting ? [...graph.pages.values()].find((each) => lastingId(each) === lasting)?.id : idAt(now);
	if (page) return content.pages.some(({ collection, slug }) => `${collection}/${slug}` === page) ? page : undefined;
	const prose = content.prose.find(({ slug }) => `/${slug}/` === now);
	return prose && `site/${prose.slug}`;
}
