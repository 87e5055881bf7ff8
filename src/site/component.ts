/** A component of the closed list where Astro itself compiles the text: in the site's own prose. */
import { toHtml } from 'hast-util-to-html';
import { components } from '../content/components.ts';
import { stringsOf } from '../i18n/locales.ts';
import { hub } from './hub.ts';

/**
 * @param name one of the closed list
 * @param attributes as they are written
 * @param inside what stands between its tags, as HTML; undefined where nothing does
 */
export function componentHtml(name: string, attributes: Record<string, string>, inside: string | undefined): string {
	const make = components[name];
	if (!make) throw new Error(`no component ${name}`);
	const elements = make(attributes, inside ? [{ type: 'raw', value: inside }] : [], { strings: stringsOf('en'), sources: hub().vocabulary.sources });
	return toHtml(elements, { allowDangerousHtml: true });
}
