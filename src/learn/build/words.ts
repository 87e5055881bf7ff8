/** The builder's words, as the page hands them over and as they are said. */
import type { Strings, Words } from '../../i18n/locales.ts';
import type { Catalogue } from '../catalogue.ts';

export type BuilderWords = Strings['builder'];

export interface Handed {
	catalogue: Catalogue;
	words: Words['builder'];
	levels: Words['levels'];
}

/** The same, its words ready to be said. */
export type Said = Omit<Handed, 'words'> & { words: BuilderWords };
