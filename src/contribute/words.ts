/** The desk's data, as the page hands them over, and its words as they are said. */
import type { Strings, Words } from '../i18n/locales.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { KINDS } from './draft.ts';

export type Kind = (typeof KINDS)[number];

export type DeskWords = Strings['desk'] & Pick<Strings, 'weights'>;

export interface DeskData {
	vocabulary: Vocabulary;
	outlines: Record<Kind, string>;
	/** The next free id for life of each kind. */
	nextIds: Record<Kind, string>;
	repository: string | undefined;
	/** The editors' e-mail address, its letters turned round. */
	contact: string | undefined;
	words: Words['desk'] & Pick<Words, 'weights'>;
}
