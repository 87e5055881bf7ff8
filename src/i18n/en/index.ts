/** Every word of the interface in English, one file a room. The other languages translate these. */
import { article } from './article.ts';
import { builder } from './builder.ts';
import { desk } from './desk.ts';
import { explorer } from './explorer.ts';
import { frame } from './frame.ts';
import { frameworks } from './frameworks.ts';
import { learn } from './learn.ts';
import { lists } from './lists.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';

export const words = { ...frame, ...lists, ...article, ...pages, learn, builder, frameworks, explorer, searchPage: search, desk };
