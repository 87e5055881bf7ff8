import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	noPagesYet: 'Страниц пока нет',
	tableHeading: 'Задачи ЦУР в таблице Сети ООН',
	allGoals: 'Для этой цели руководство говорит только «все ЦУР» и не называет отдельных задач.',
	inText: 'названа в тексте',
	printedAs: 'напечатано {printed}',
	provenance: 'Откуда взята таблица',
	pagesHeading: 'Страницы с этой меткой',
	pagesOfGoal: 'Страницы с меткой этой цели или её задач: сначала основные связи, в конце лишь заявленные источником.',
	pagesOfObjective: 'Страницы с меткой этой цели: сначала основные связи, в конце лишь заявленные источником.',
};
