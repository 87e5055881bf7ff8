/** The interface in Russian: what a page in it can show. */
import type { words as english } from '../en/index.ts';
import type { Translated } from '../words.ts';
import { article } from './article.ts';
import { desk } from './desk.ts';
import { explorer } from './explorer.ts';
import { frame } from './frame.ts';
import { frameworks } from './frameworks.ts';
import { learn } from './learn.ts';
import { lists } from './lists.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';

export const words: Translated<typeof english> = { ...article, desk, explorer, ...frame, frameworks, learn, ...lists, ...pages, searchPage: search };
