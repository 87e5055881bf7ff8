/** The examples of the registry of components, at work. */
import { renderBody } from '../content/body.ts';
import { parseMdx } from '../files/mdx.ts';
import { stringsOf } from '../i18n/locales.ts';
import { hub } from './hub.ts';

/**
 * @param example MDX, as the body of a page
 * @returns its HTML
 * @throws when it is no MDX
 */
export function exampleHtml(example: string): string {
	const { tree, error } = parseMdx(example);
	if (!tree) throw new Error(error.message);
	return renderBody(tree, { strings: stringsOf('en'), sources: hub().vocabulary.sources }).html;
}
