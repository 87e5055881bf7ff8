/** The builder's words, as the page hands them over: plain texts with {names} to fill in. */
import type { Strings } from '../../i18n/strings/en.ts';
import type { Catalogue } from '../catalogue.ts';

export type BuilderWords = Strings['builder'];

export interface Handed {
	catalogue: Catalogue;
	words: BuilderWords;
	levels: Strings['levels'];
}
