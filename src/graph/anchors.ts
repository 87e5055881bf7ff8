/** Anchors that a page has besides those of its own text: the sections that its kind adds, and what the site puts around it. */
import { COLLECTIONS, type Collection } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { type List, listsOf, SHOWN } from './lists.ts';
import { onwardOf } from './onward.ts';
import { isEarned, linkedFrom, tagsOf } from './queries.ts';
import type { Graph, Page } from './types.ts';

/** Of a section's heading: an address that people link to. */
export type SectionSlug =
	| 'objectives'
	| 'needs'
	| 'plan'
	| 'questions'
	| 'notes'
	| 'uses'
	| 'follow-ups'
	| 'steps'
	| 'targets'
	| 'table'
	| 'cases'
	| 'pages'
	| 'missing';

/** Every section that a kind of page can have, in order. */
const SECTIONS: Partial<Record<Collection, readonly SectionSlug[]>> = {
	modules: ['objectives', 'needs', 'plan', 'questions', 'notes', 'uses', 'follow-ups'],
	pathways: ['steps'],
	goals: ['targets', 'pages'],
	objectives: ['table', 'pages'],
	countries: ['cases', 'pages', 'missing'],
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
	/^(find|find-home|main|letter|words|sheet|found|use|why|linked|menu|footnote-label|user-content-.*|(why|claims|facts|toc|map|next|start|linked|cite)-heading)$/;

/**
 * Whether the site keeps an id for itself on pages of a kind, so that no heading of their text can have it.
 * @param kind a collection, or that of the site's own prose
 */
export function isKept(kind: string, id: string): boolean {
	if (AROUND.test(id) || (SECTIONS[kind as Collection] as readonly string[] | undefined)?.includes(id)) return true;
	if (kind === 'modules' || kind === 'pathways') return /^(step|question)-\d+$/.test(id);
	if (kind === 'goals' && id === 'table') return true;
	return ['goals', 'objectives', 'countries'].includes(kind) && (COLLECTIONS as readonly string[]).includes(id);
}

/** Whether a country's page tells a list elsewhere than among its pages by kind: its cases, where they are few, and itself. */
export function standsAbove(collection: Collection, list: List): boolean {
	return collection === 'countries' && (list.collection === 'countries' || (list.collection === 'case-studies' && list.pages.length <= SHOWN));
}

/** @returns the anchors of a page that stand outside of its own text */
export function anchorsAround(page: Page, graph: Graph, vocabulary: Vocabulary): string[] {
	const { id, collection, slug, front } = page;
	const tags = tagsOf(graph, id);
	const tagged = tags.length > 0;
	const { next, related, teaching, others, more } = onwardOf(graph, page);
	const numbered = (name: string, list: readonly unknown[]) => list.map((_, index) => `${name}-${index + 1}`);
	const about = { goals: 'goal', objectives: 'objective', countries: 'country' }[collection as string];
	const groups = about ? (listsOf(graph, vocabulary).narrowed.get(`${about} ${'country' in front ? front.country : slug}`) ?? []) : [];
	const when = (there: boolean | number, ...ids: string[]) => (there ? ids : []);
	return [
		...['main', 'toc-heading', 'cite-heading'],
		...sectionSlugs(page, graph),
		...groups.filter((list) => !standsAbove(collection, list)).map((list) => list.collection),
		...when(tagged, 'why', 'why-heading'),
		...when(!tags.every(isEarned), 'claims-heading'),
		...(about ? [] : ['facts-heading', ...when(tags.some(isEarned), 'map-heading')]),
		...when(about !== 'country' && next.length, about ? 'start-heading' : 'next-heading'),
		...when(related.length || teaching.length || others.length || Number(Boolean(more)), 'linked', 'linked-heading'),
		...when(front.sources.length, 'footnote-label'),
		...('plan' in front ? [...numbered('step', front.plan), ...numbered('question', front.questions), 'use'] : []),
		...('steps' in front ? numbered('step', front.steps) : []),
		...(collection === 'goals' ? ['table', ...vocabulary['sdg-targets'].map(({ code }) => code).filter((code) => code.startsWith(`${slug}.`))] : []),
	];
}
