import { toString as textOf } from 'mdast-util-to-string';
import { placeOf } from '../../files/tree.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

const EMPTY = /^(click )?(here|this|link|this link|this page|page|more|read more|see more|see here|source|website|здесь|тут|сюда|ссылка|подробнее|далее)$/i;

export const linkText: TextRule = {
	code: 'WM024',
	level: 'warning',
	title: 'A link’s text does not say where it leads',
	help: 'Many people go from link to link, or hear the links alone. “Here” and “more” tell them nothing. Put the name of the page or the thing into the brackets: [the Almaty Process](/glossary/#almaty-process).',
	findIn:
		() =>
		({ file, nodes }) =>
			nodes.flatMap((node): Finding[] => {
				if (node.type !== 'link' && node.type !== 'linkReference') return [];
				const text = textOf(node).trim();
				const place = { file: file.path, ...placeOf(node) };
				if (text === '') return [{ ...place, level: 'error' as const, found: 'a link without text', allowed: 'words that say where the link leads' }];
				return EMPTY.test(text) ? [{ ...place, found: `the link says only “${text}”`, allowed: 'words that say where the link leads' }] : [];
			}),
};
