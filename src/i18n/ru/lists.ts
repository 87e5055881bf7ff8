import type { lists as original } from '../en/lists.ts';
import type { Translated } from '../words.ts';

export const lists: Translated<typeof original> = {
	collections: {
		guides: 'Руководства',
		toolkits: 'Наборы инструментов',
		'case-studies': 'Примеры из практики',
		modules: 'Учебные модули',
		pathways: 'Учебные маршруты',
		countries: 'Страны',
		actions: 'Ускоряющие действия',
		resources: 'Ресурсы',
		goals: 'Цели устойчивого развития',
		objectives: 'Глобальный договор о миграции',
	},
	kinds: {
		guides: 'Руководство',
		toolkits: 'Набор инструментов',
		'case-studies': 'Пример из практики',
		modules: 'Учебный модуль',
		pathways: 'Учебный маршрут',
		countries: 'Страна',
		actions: 'Ускоряющее действие',
		resources: 'Ресурс',
		goals: 'ЦУР',
		objectives: 'Цель ГДМ',
	},
	listPages: {
		whole: '{list}: все {n}',
		allLinking: 'Все страницы, которые ссылаются сюда: {n}',
	},
	pages: { one: '{n} страница', few: '{n} страницы', many: '{n} страниц', other: '{n} страницы' },
	minutes: { one: '{n} минута', few: '{n} минуты', many: '{n} минут', other: '{n} минуты' },
};
