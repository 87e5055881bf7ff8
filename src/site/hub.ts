/** Everything pages are made of: the vocabularies, the graph, the texts in every language. */
import { type SiteContent, siteContent } from '../content/site.ts';

/** @returns the checked content; in `astro dev` another value after a file has changed, so ask anew for each page */
export function hub(): SiteContent {
	return siteContent();
}
