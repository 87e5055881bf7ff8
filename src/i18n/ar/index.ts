/** The interface in Arabic: what a page in it can show. */
import type { words as english } from '../en/index.ts';
import type { Translated } from '../words.ts';
import { article } from './article.ts';
import { frame } from './frame.ts';
import { frameworks } from './frameworks.ts';
import { learn } from './learn.ts';
import { lists } from './lists.ts';
import { pages } from './pages.ts';

export const words: Translated<typeof english> = { ...article, ...frame, frameworks, learn, ...lists, ...pages };
