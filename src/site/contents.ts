/** What a page's table of contents names: the sections of its text and of its kind, then what every page ends with. */
import type { Body } from '../content/body.ts';
import type { Strings } from '../i18n/locales.ts';
import type { Sections } from './sections.ts';

export type Contents = { slug: string; text: string; after?: boolean }[];

/** The parts that follow a page's own, by their anchors, in order. */
export type Ending = 'next-heading' | 'footnote-label' | 'cite-heading' | 'why' | 'linked';

/** @param endings those that the page has */
export function contentsOf({ before, after }: Sections, { headings }: Pick<Body, 'headings'>, endings: readonly Ending[], strings: Strings): Contents {
	return [...before, ...headings.filter(({ depth }) => depth === 2), ...after, ...endings.map((slug) => ({ slug, text: strings.endings[slug], after: true }))];
}
