/** Pages as a language shows them: their own words where they are translated, marked English where they are not. */
import type { SiteContent } from '../content/site.ts';
import { officialNames } from '../graph/build.ts';
import type { Graph, Link, Page } from '../graph/types.ts';
import { inEnglish } from '../i18n/marks.ts';
import type { Locale } from '../schema/locales.ts';
import type { FrontMatter, Translation } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** Fields of front matter that are words, or hold them. */
const WORDS = ['places', 'partners', 'stakeholders', 'who', 'materials', 'objectives', 'notes', 'purpose', 'ask'] as const;
/** Lists of groups, and what in each is words. */
const GROUPS = { figures: ['value', 'what'], plan: ['title', 'how'], questions: ['question', 'answer'], steps: ['because', 'stop'] } as const;

type Fields = Record<string, unknown>;

/** @param vocabulary in the language
 * @returns the same graph, each page and each reason in the language */
export function graphIn({ graph, texts }: Pick<SiteContent, 'graph' | 'texts'>, vocabulary: Vocabulary, locale: Locale): Graph {
	const translationOf = (id: string) => texts.get(id)?.get(locale)?.translation;
	const official = officialNames(vocabulary);
	const pages = new Map(
		[...graph.pages].map(([id, page]): [string, Page] => [id, { ...page, official: official.get(id), front: frontIn(page.front, translationOf(id)) }]),
	);
	const said = new Map(
		graph.links.map((link): [Link, Link] => {
			if (link.kind !== 'tag' || link.because === undefined) return [link, link];
			const own = translationOf(link.from.slice('page:'.length))?.reasons[link.to];
			return [link, { ...link, because: own ?? inEnglish(link.because) }];
		}),
	);
	const inLanguage = (links: readonly Link[]) => links.map((link) => said.get(link) as Link);
	const grouped = (groups: Graph['from']) => new Map([...groups].map(([node, links]) => [node, inLanguage(links)]));
	return { ...graph, pages, links: inLanguage(graph.links), from: grouped(graph.from), to: grouped(graph.to) };
}

function frontIn(front: FrontMatter, translation: Translation | undefined): FrontMatter {
	const own = (translation?.words ?? {}) as Fields;
	const fields: Fields = { ...front };
	for (const name of WORDS) if (name in front) fields[name] = own[name] ?? marked(fields[name]);
	for (const [name, words] of Object.entries(GROUPS)) {
		if (!(name in front)) continue;
		fields[name] = (fields[name] as Fields[]).map((group, index) => ({
			...group,
			...Object.fromEntries(words.flatMap((each) => (each in group ? [[each, marked(group[each])]] : []))),
			...(own[name] as Fields[] | undefined)?.[index],
		}));
	}
	return {
		...(fields as FrontMatter),
		title: translation?.title ?? inEnglish(front.title),
		summary: translation?.summary ?? inEnglish(front.summary),
		related: front.related.map(({ page, why }) => ({ page, why: translation?.why[page] ?? (why && inEnglish(why)) })),
	};
}

function marked(value: unknown): unknown {
	return Array.isArray(value) ? value.map(marked) : typeof value === 'string' ? inEnglish(value) : value;
}
