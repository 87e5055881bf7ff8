import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		doors: 'С чего вы хотите начать?',
		find: {
			title: 'Найти совет',
			text: 'Руководства, инструменты и примеры, каждый с доказательствами.',
		},
		teach: {
			title: 'Учить',
			text: 'Модули с планами занятий и маршруты по ним.',
		},
		contribute: {
			title: 'Участвовать',
			text: 'Предложите страницу или исправьте её. Программировать не нужно.',
		},
		countries: 'Четыре страны',
		mapHeading: 'Как страницы соединяют два документа',
		whatIsHere: 'Страниц: {pages}, связей с целями: {links}. Каждая связь говорит, почему она есть.',
		browse: 'Обзор',
	},
};
