import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		heading: 'Советы о миграции и развитии, с обоснованием каждой связи',
		find: {
			title: 'Найти совет',
		},
		teach: {
			title: 'Учить',
		},
		contribute: {
			title: 'Участвовать',
			text: 'Предложите страницу или исправьте её. Программировать не нужно.',
		},
		mapHeading: 'Цели двух документов, у которых есть общие страницы',
		explorer: 'Открыть обозреватель',
		hasPages: {
			one: '— {n} страница. Одна из них:',
			few: '— {n} страницы. Одна из них:',
			many: '— {n} страниц. Одна из них:',
			other: '— {n} страницы. Одна из них:',
		},
		whyLink: 'Почему эта связь:',
		whatIsHere: 'Страниц: {pages}, связей с целями: {links}. Каждая связь говорит, почему она есть.',
	},
};
