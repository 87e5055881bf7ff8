/** The sections that a kind of page adds to its text, in order: one list for what is drawn and for the table of contents. */
import { linkedFrom } from '../graph/queries.ts';
import type { Graph, Page } from '../graph/types.ts';
import type { Strings } from '../i18n/locales.ts';

export interface Section {
	/** Of its heading: an address that people link to. */
	slug: 'objectives' | 'needs' | 'plan' | 'questions' | 'notes' | 'uses' | 'follow-ups' | 'steps' | 'targets' | 'table' | 'pages';
	text: string;
}

export interface Sections {
	/** Before the page's own text. */
	before: Section[];
	after: Section[];
}

/** @returns the sections that the page has; a kind's component draws exactly these */
export function sectionsOf({ id, collection, front }: Page, graph: Graph, { learn, frameworks, country }: Strings): Sections {
	const when = (there: boolean | number, slug: Section['slug'], text: string): Section[] => (there ? [{ slug, text }] : []);
	const table = { slug: 'table', text: frameworks.tableHeading } as const;
	const pages = { slug: 'pages', text: frameworks.pagesHeading } as const;
	if ('plan' in front)
		return {
			before: [
				{ slug: 'objectives', text: learn.objectives },
				{ slug: 'needs', text: learn.needs },
				{ slug: 'plan', text: learn.plan },
			],
			after: [
				...when(front.questions.length, 'questions', learn.questions),
				...when(front.notes.length, 'notes', learn.notes),
				...when(front.uses.length, 'uses', learn.uses),
				...when(
					linkedFrom(graph, id).some(({ kind }) => kind === 'prerequisite'),
					'follow-ups',
					learn.followUps,
				),
			],
		};
	switch (collection) {
		case 'pathways':
			return { before: [], after: [{ slug: 'steps', text: learn.steps }] };
		case 'goals':
			return { before: [], after: [{ slug: 'targets', text: frameworks.targets }, table, pages] };
		case 'objectives':
			return { before: [], after: [table, pages] };
		case 'countries':
			return { before: [], after: [{ slug: 'pages', text: country.pages }] };
		default:
			return { before: [], after: [] };
	}
}
