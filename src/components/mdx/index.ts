/** The components handed to pages: those of the closed list (src/check/components.ts), no others. */
import Answer from './Answer.astro';
import Cards from './Cards.astro';
import Cite from './Cite.astro';
import Exercise from './Exercise.astro';
import ForFacilitator from './ForFacilitator.astro';
import Lang from './Lang.astro';
import Note from './Note.astro';

export const components = { Answer, Cards, Cite, Exercise, ForFacilitator, Lang, Note };
