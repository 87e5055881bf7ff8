/** The interface in Spanish: what a page in it can show. */
import type { words as english } from '../en/index.ts';
import type { Translated } from '../words.ts';

export const words: Translated<typeof english> = {};
