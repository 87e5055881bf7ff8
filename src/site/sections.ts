/** The sections that a kind of page adds to its text, in order: one list for what is drawn and for the table of contents. */
import { type SectionSlug, sectionSlugs } from '../graph/anchors.ts';
import type { Graph, Page } from '../graph/types.ts';
import type { Strings } from '../i18n/locales.ts';

export interface Section {
	/** Of its heading: an address that people link to. */
	slug: SectionSlug;
	text: string;
}

export interface Sections {
	/** Before the page's own text. */
	before: Section[];
	after: Section[];
}

/** What stands before the text; everything else follows it. */
const BEFORE: ReadonlySet<SectionSlug> = new Set(['objectives', 'needs', 'plan', 'targets', 'table', 'cases']);

/** @returns the sections that the page has; a kind's component draws exactly these */
export function sectionsOf(page: Page, graph: Graph, { learn, frameworks, country }: Strings): Sections {
	const words: Record<SectionSlug, string> = {
		objectives: learn.objectives,
		needs: learn.needs,
		plan: learn.plan,
		questions: learn.questions,
		notes: learn.notes,
		uses: learn.uses,
		'follow-ups': learn.followUps,
		steps: learn.steps,
		targets: frameworks.targetsHeading,
		table: frameworks.tableHeading,
		cases: country.cases,
		pages: page.collection === 'countries' ? country.pages : frameworks.pagesHeading,
		missing: country.missing,
	};
	const sections = sectionSlugs(page, graph).map((slug): Section => ({ slug, text: words[slug] }));
	return { before: sections.filter(({ slug }) => BEFORE.has(slug)), after: sections.filter(({ slug }) => !BEFORE.has(slug)) };
}
