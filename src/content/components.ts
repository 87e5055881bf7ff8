/** The components of the closed list (src/check/components.ts), as functions: what a page writes between tags becomes elements. */
import type { Element, ElementContent } from 'hast';
import { exerciseId } from '../files/anchors.ts';
import type { Content } from '../files/content.ts';
import { sourceAddress } from '../graph/addresses.ts';
import { evidenceOf } from '../graph/evidence.ts';
import type { Strings } from '../i18n/locales.ts';
import { parseParagraphs } from '../schema/references.ts';
import type { Source } from '../schema/vocabulary.ts';

/** What a component needs besides its own attributes and content. */
export interface Surroundings {
	/** The words of the page's language. */
	strings: Strings;
	sources: readonly Source[];
	/** Whether the page has an element of that id around its text. */
	isTaken?: (id: string) => boolean;
	/** What public/ holds: an image is as wide and high as its file says. */
	files?: Content['files'];
}

type Attributes = Record<string, string>;
type Component = (attributes: Attributes, inside: ElementContent[], surroundings: Surroundings) => ElementContent[];

/** @returns an element; text may stand for a text node */
export function element(tagName: string, properties: Element['properties'], ...children: (ElementContent | string)[]): Element {
	return { type: 'element', tagName, properties, children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) };
}

/** By name; each takes what the closed list says it takes. */
export const components: Record<string, Component> = {
	/** The document, and where in it, as a reader who holds it finds the place. */
	Cite({ source: id = '', at = '' }, _, { sources }) {
		// In `astro dev` a page may name a source that is not there yet.
		if (!sources.some((source) => source.id === id)) return [element('cite', {}, id)];
		const { source, places } = evidenceOf({ source: id, paragraphs: parseParagraphs(at) ?? [] }, sources);
		const cited = element('cite', {}, element('a', { href: sourceAddress(source.id), lang: 'en' }, source.label));
		const where = places.flatMap(({ section, address }, index) => [
			element('span', {}, index ? '; ' : ', '),
			element('a', { href: address, lang: 'en' }, section),
		]);
		// One element, so that nothing comes between the name and the comma.
		return [where.length ? element('span', {}, cited, ...where) : cited];
	},
	Note: ({ title = '' }, inside) => [element('div', { className: ['note'], role: 'note' }, element('strong', {}, title), ...inside)],
	Exercise({ title = '', minutes = '', id = exerciseId(title) }, inside, { strings }) {
		const heading = `${strings.learn.exercise}: ${title} (${strings.minutes({ n: Number(minutes) })})`;
		return [element('section', { className: ['note'], ariaLabelledBy: [id] }, element('h3', { id }, heading), ...inside)];
	},
	/** Hidden until asked for; works without script. */
	Answer: (_, inside, { strings }) => [element('details', { className: ['box', 'answer'] }, element('summary', {}, strings.learn.showAnswer), ...inside)],
	/** On the screen what it stands round; on paper the builder makes cards of it. */
	Cards: (_, inside) => [element('div', { className: ['cut-cards'] }, ...inside)],
	ForFacilitator: (_, inside) => [element('div', { className: ['for-facilitator'] }, ...inside)],
	/** Round whole paragraphs where it stands round them. */
	Lang: ({ code = '' }, inside) => [element(inside.some(isBlock) ? 'div' : 'span', { lang: code, dir: RIGHT_TO_LEFT.test(code) ? 'rtl' : 'ltr' }, ...inside)],
};

const isBlock = (node: ElementContent) => node.type === 'element' && /^(p|ul|ol|blockquote|table|div|h[2-6])$/.test(node.tagName);

/** Languages written from right to left that a passage may be in. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ps|ur|ckb|dv|yi)$/;
