/** Anchors that a page has besides those of its own text: the sections that its kind adds, and what the site puts around it. */
import { COLLECTIONS, type Collection } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { linkingGroups } from './linked.ts';
import { listsOf } from './lists.ts';
import { isEarned, linkedFrom, tagsOf } from './queries.ts';
import type { Graph, Page } from './types.ts';

/** Of a section's heading: an address that people link to. */
export type SectionSlug = 'objectives' | 'needs' | 'plan' | 'questions' | 'notes' | 'uses' | 'follow-ups' | 'steps' | 'targets' | 'table' | 'pages';

/** Every section that a kind of page can have, in order. */
const SECTIONS: Partial<Record<Collection, readonly SectionSlug[]>> = {
	modules: ['objectives', 'needs', 'plan', 'questions', 'notes', 'uses', 'follow-ups'],
	pathways: ['steps'],
	goals: ['targets', 'table', 'pages'],
	objectives: ['table', 'pages'],
	countries: ['pages'],
};

/** @returns the sections that the page has */
export function sectionSlugs({ id, collection, front }: Page, graph: Graph): SectionSlug[] {
	const absent = new Set<SectionSlug>();
	if ('plan' in front) {
		if (!front.questions.length) absent.add('questions');
		if (!front.notes.length) absent.add('notes');
		if (!front.uses.length) absent.add('uses');
		if (!linkedFrom(graph, id).some(({ kind }) => kind === 'prerequisite')) absent.add('follow-ups');
	}
	return (SECTIONS[collection] ?? []).filter((slug) => !absent.has(slug));
}

/** Ids of the frame round every page, of the search that opens over it, and of what an article adds. */
const AROUND =
	/^(find|find-home|main|letter|words|sheet|found|use|taught-in|why|footnote-label|user-content-.*|(why|claims|facts|toc|near|related|incoming|sources|meta)-heading|near-title|near-desc)$/;

/**
 * Whether the site keeps an id for itself on pages of a kind, so that no heading of their text can have it.
 * @param kind a collection, or that of the site's own prose
 */
export function isKept(kind: string, id: string): boolean {
	if (AROUND.test(id) || (SECTIONS[kind as Collection] as readonly string[] | undefined)?.includes(id)) return true;
	if (kind === 'modules' || kind === 'pathways') return /^(step|question)-\d+$/.test(id);
	return ['goals', 'objectives', 'countries'].includes(kind) && (COLLECTIONS as readonly string[]).includes(id);
}

/** @returns the anchors of a page that stand outside of its own text */
export function anchorsAround(page: Page, graph: Graph, vocabulary: Vocabulary): string[] {
	const { id, collection, slug, front } = page;
	const tags = tagsOf(graph, id);
	const tagged = tags.length > 0;
	const { teaching, others } = linkingGroups(graph, page);
	const numbered = (name: string, list: readonly unknown[]) => list.map((_, index) => `${name}-${index + 1}`);
	const about = { goals: 'goal', objectives: 'objective', countries: 'country' }[collection as string];
	const groups = about ? (listsOf(graph, vocabulary).narrowed.get(`${about} ${'country' in front ? front.country : slug}`) ?? []) : [];
	const when = (there: boolean | number, ...ids: string[]) => (there ? ids : []);
	return [
		...['main', 'facts-heading', 'toc-heading', 'meta-heading'],
		...sectionSlugs(page, graph),
		...groups.map((list) => list.collection).filter((each) => !(collection === 'countries' && each === 'countries')),
		...when(tagged, 'why', 'why-heading'),
		...when(!tags.every(isEarned), 'claims-heading'),
		...when(tagged && !['goals', 'objectives', 'countries'].includes(collection), 'near-heading'),
		...when(teaching.length, 'taught-in'),
		...when(front.related.length, 'related-heading'),
		...when(others.length, 'incoming-heading'),
		...when(front.sources.length, 'sources-heading'),
		...('plan' in front ? [...numbered('step', front.plan), ...numbered('question', front.questions), 'use'] : []),
		...('steps' in front ? numbered('step', front.steps) : []),
		...(collection === 'goals' ? vocabulary['sdg-targets'].map(({ code }) => code).filter((code) => code.startsWith(`${slug}.`)) : []),
	];
}
