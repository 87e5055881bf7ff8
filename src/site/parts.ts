/** The sections that follow a page's text, by kind: their anchors and headings, for the page and for its table of contents. */
import type { Page } from '../graph/types.ts';
import type { Strings } from '../i18n/strings/en.ts';

export interface PartHeading {
	depth: number;
	slug: string;
	text: string;
}

export function partHeadings({ collection, front }: Page, strings: Strings): PartHeading[] {
	const part = (slug: string, text: string): PartHeading => ({ depth: 2, slug, text });
	switch (collection) {
		case 'modules':
			return [
				part('plan', strings.learn.plan),
				...('notes' in front && front.notes.length ? [part('notes', strings.learn.notes)] : []),
				...('questions' in front && front.questions.length ? [part('questions', strings.learn.questions)] : []),
			];
		case 'pathways':
			return [part('steps', strings.learn.steps)];
		case 'goals':
			return [part('targets', strings.frameworks.targets), part('table', strings.frameworks.tableHeading), part('pages', strings.frameworks.pagesHeading)];
		case 'objectives':
			return [part('table', strings.frameworks.tableHeading), part('pages', strings.frameworks.pagesHeading)];
		case 'countries':
			return [part('pages', strings.country.pages)];
		default:
			return [];
	}
}
