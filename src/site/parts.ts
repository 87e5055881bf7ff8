/** The sections of a page, in order: those of its text, and those its kind adds. For its table of contents. */
import type { Page } from '../graph/types.ts';
import type { Strings } from '../i18n/locales.ts';

export interface PartHeading {
	depth: number;
	slug: string;
	text: string;
}

/**
 * @param text the headings of the page's own text
 * @returns all headings in the order in which the page shows them
 */
export function partHeadings({ collection, front }: Page, strings: Strings, text: readonly PartHeading[]): PartHeading[] {
	const part = (slug: string, text: string): PartHeading => ({ depth: 2, slug, text });
	switch (collection) {
		case 'modules':
			return [
				part('objectives', strings.learn.objectives),
				part('needs', strings.learn.needs),
				part('plan', strings.learn.plan),
				...text,
				...('questions' in front && front.questions.length ? [part('questions', strings.learn.questions)] : []),
				...('notes' in front && front.notes.length ? [part('notes', strings.learn.notes)] : []),
				...('uses' in front && front.uses.length ? [part('uses', strings.learn.uses)] : []),
			];
		case 'pathways':
			return [...text, part('steps', strings.learn.steps)];
		case 'goals':
			return [
				...text,
				part('targets', strings.frameworks.targets),
				part('table', strings.frameworks.tableHeading),
				part('pages', strings.frameworks.pagesHeading),
			];
		case 'objectives':
			return [...text, part('table', strings.frameworks.tableHeading), part('pages', strings.frameworks.pagesHeading)];
		case 'countries':
			return [...text, part('pages', strings.country.pages)];
		default:
			return [...text];
	}
}
