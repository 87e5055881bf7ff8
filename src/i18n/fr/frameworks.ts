import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	noPagesYet: 'Pas encore de page',
	tableHeading: 'Ce que relie le tableau du Réseau des Nations Unies',
	allGoals: 'Pour cet objectif, les orientations disent seulement « tous les ODD » et n’énumèrent aucune cible.',
	inText: 'nommée dans le texte',
	printedAs: 'imprimée {printed}',
	provenance: 'D’où vient le tableau',
	pagesHeading: 'Pages qui lui sont liées',
	pagesOfGoal: 'Pages liées à cet objectif ou à l’une de ses cibles : d’abord les liens principaux, en dernier ce qu’une source ne fait que déclarer.',
	pagesOfObjective: 'Pages liées à cet objectif : d’abord les liens principaux, en dernier ce qu’une source ne fait que déclarer.',
};
