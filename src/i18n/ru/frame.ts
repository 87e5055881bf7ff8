import type { frame as original } from '../en/frame.ts';
import type { Translated } from '../words.ts';

export const frame: Translated<typeof original> = {
	siteName: 'Waymark',
	titleSuffix: 'Waymark — миграция и устойчивое развитие',
	skip: 'Перейти к содержанию',
	home: 'Главная',
	mainNavigation: 'Основное меню',
	footerNavigation: 'Об этом сайте',
	breadcrumbs: 'Где вы находитесь',
	search: 'Поиск',
	menu: 'Меню',
	searchLabel: 'Поиск по Waymark',
	searchHint: 'Засуха, ЦУР 10.7 …',
	independent: 'Waymark — независимый проект. Это не издание МОМ, Организации Объединённых Наций или какого-либо правительства.',
	licenceLine: 'Тексты: CC BY 4.0. Код: MIT.',
	about: 'О проекте',
	glossary: 'Словарь терминов',
	sources: 'Источники',
	contribute: 'Участвовать',
	accessibility: 'Доступность',
	wrong: {
		question: 'Что-то не так? Расскажите, что и откуда вы это знаете.',
		write: 'Напишите редакторам',
		take: 'Письмо для заполнения',
		sendTo: 'для организации, которая ведёт {host}.',
	},
	navigation: {
		guides: 'Руководства',
		toolkits: 'Инструменты',
		'case-studies': 'Практика',
		modules: 'Обучение',
		countries: 'Страны',
		goals: 'ЦУР',
		objectives: 'ГДМ',
		explore: 'Связи',
	},
};
