import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	noPagesYet: 'Aún no hay ninguna página',
	tableHeading: 'Lo que vincula la tabla de la Red de las Naciones Unidas',
	allGoals: 'Para este objetivo las orientaciones solo dicen «todos los ODS» y no enumeran ninguna meta.',
	inText: 'nombrada en el texto',
	printedAs: 'impresa como {printed}',
	provenance: 'De dónde viene la tabla',
	pagesHeading: 'Páginas vinculadas con él',
	pagesOfGoal: 'Páginas vinculadas con este objetivo o con una de sus metas: primero los vínculos principales, al final lo que solo alega una fuente.',
	pagesOfObjective: 'Páginas vinculadas con este objetivo: primero los vínculos principales, al final lo que solo alega una fuente.',
};
