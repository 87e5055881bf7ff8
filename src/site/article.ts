/** What the page of an article is made from, put together once: its words, its links, what stands around its text. */
import type { Body } from '../content/body.ts';
import type { SiteContent } from '../content/site.ts';
import { standsAbove } from '../graph/anchors.ts';
import { type CountryCases, casesOf } from '../graph/country.ts';
import { type Group, groupsOf, listsOf, SHOWN } from '../graph/lists.ts';
import { type Onward, onwardOf } from '../graph/onward.ts';
import { type Pair, pairsOf } from '../graph/pairs.ts';
import { type EarnedLink, isEarned, tagsOf } from '../graph/queries.ts';
import { type TargetRows, targetRowsOf } from '../graph/targets.ts';
import type { Page, TagLink } from '../graph/types.ts';
import { nameOf } from '../i18n/labels.ts';
import { markedStringsOf } from '../i18n/locales.ts';
import type { Locale } from '../schema/locales.ts';
import type { FrontMatter, Translation } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { type Contents, contentsOf, type Ending } from './contents.ts';
import { type Fact, factsOf } from './facts.ts';
import { gatherNotes } from './notes.ts';
import { type Sections, sectionsOf } from './sections.ts';

/** What pages of the frameworks and of countries begin with, in the place of principal links, a map and key facts. */
export type Special =
	| { kind: 'goal'; targets: TargetRows; groups: Group[] }
	| { kind: 'objective'; pairs: Pair[]; groups: Group[] }
	| { kind: 'country'; cases: CountryCases; figures: FrontMatter<'countries'>['figures']; groups: Group[] };

export interface Article {
	page: Page;
	name: string;
	summary: string;
	/** How many a reader reads. */
	words: number;
	translation: Translation | undefined;
	/** Whether the English page has changed since it was translated. */
	behind: boolean;
	/** Of a goal or objective, its official wording. */
	wording: string | undefined;
	/** "content/guides/x.mdx" */
	file: string;
	/** Its text without the section of its notes, which {@link notes} has. */
	body: Body;
	notes: ReturnType<typeof gatherNotes>;
	tags: readonly TagLink[];
	/** The tags that an editor vouches for. */
	earned: EarnedLink[];
	facts: Fact[];
	sections: Sections;
	contents: Contents;
	onward: Onward;
	/** How many pages are linked with it that stand nowhere else on it. */
	linked: number;
	special: Special | undefined;
}

/** @throws when there is no such page, or not in this language */
export function articleOf(id: string, locale: Locale, { graph, vocabulary, texts }: SiteContent): Article {
	const strings = markedStringsOf(locale);
	const page = graph.pages.get(id);
	const text = texts.get(id)?.get(locale);
	if (!page || !text) throw new Error(`no text of ${id} in ${locale}`);
	const { body, translation, words, file, behind = [] } = text;
	const special = specialOf(page, { graph, vocabulary });
	const tags = tagsOf(graph, id);
	const onward = onwardOf(graph, page);
	const notes = gatherNotes(body.notes, page.front.sources, vocabulary.sources);
	const linked = onward.more?.total ?? onward.related.length + onward.teaching.length + onward.others.length;
	const sections = sectionsOf(page, graph, strings);
	const has: Record<Ending, boolean> = {
		'next-heading': !special && onward.next.length > 0,
		'footnote-label': notes.documents.length + notes.others.length > 0,
		'cite-heading': true,
		why: tags.length > 0,
		linked: linked > 0,
	};
	const endings = (Object.keys(has) as Ending[]).filter((ending) => has[ending]);
	return {
		page,
		name: nameOf(page, strings),
		summary: page.front.summary,
		words,
		translation,
		behind: behind.length > 0,
		wording: wordingOf(page, vocabulary),
		file,
		body: { ...body, html: body.html.slice(0, body.ending) },
		notes,
		tags,
		earned: tags.filter(isEarned),
		facts: factsOf(page, vocabulary, strings, locale),
		sections,
		contents: contentsOf(sections, body, endings, strings),
		onward,
		linked,
		special,
	};
}

function wordingOf({ collection, slug }: Page, vocabulary: Vocabulary): string | undefined {
	const list = collection === 'goals' ? vocabulary['sdg-goals'] : collection === 'objectives' ? vocabulary['gcm-objectives'] : [];
	return list.find(({ code }) => code === slug)?.title;
}

function specialOf(page: Page, { graph, vocabulary }: Pick<SiteContent, 'graph' | 'vocabulary'>): Special | undefined {
	const { collection, slug, front } = page;
	const lists = (key: string) => listsOf(graph, vocabulary).narrowed.get(key) ?? [];
	if (collection === 'goals') return { kind: 'goal', targets: targetRowsOf(graph, vocabulary, slug), groups: groupsOf(lists(`goal ${slug}`)) };
	if (collection === 'objectives')
		return { kind: 'objective', pairs: pairsOf(graph, vocabulary).filter(({ objective }) => objective === slug), groups: groupsOf(lists(`objective ${slug}`)) };
	if (!('country' in front)) return undefined;
	const others = lists(`country ${front.country}`).filter((list) => !standsAbove(collection, list));
	return { kind: 'country', cases: casesOf(graph, page, front.country, SHOWN), figures: front.figures, groups: groupsOf(others) };
}
