import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	targets: 'Cibles',
	targetsIntro:
		'Les {n} cibles de cet objectif en nos propres mots, chacune avec son adresse. Les nombres sont des pages de ce site et des objectifs du tableau du Réseau des Nations Unies.',
	noPagesYet: 'Pas encore de page',
	tableHeading: 'Ce que relie le tableau du Réseau des Nations Unies',
	tableOfGoal:
		'Objectifs du Pacte que les orientations du Réseau des Nations Unies sur les migrations relient à des cibles de cet objectif. C’est le tableau du Réseau, non les liens de notre rédaction.',
	tableOfObjective:
		'Cibles des ODD que les orientations du Réseau des Nations Unies sur les migrations relient à cet objectif. C’est le tableau du Réseau, non les liens de notre rédaction.',
	allGoals: 'Pour cet objectif, les orientations disent seulement « tous les ODD » et n’énumèrent aucune cible.',
	allGoalsShort: 'dit seulement « tous les ODD »',
	inText: 'nommée dans le texte',
	printedAs: 'imprimée {printed}',
	tableNone: 'Le tableau ne relie rien ici.',
	provenance: 'D’où vient le tableau',
	pagesHeading: 'Pages qui lui sont liées',
	pagesOfGoal: 'Pages liées à cet objectif ou à l’une de ses cibles : d’abord les liens principaux, en dernier ce qu’une source ne fait que déclarer.',
	pagesOfObjective: 'Pages liées à cet objectif : d’abord les liens principaux, en dernier ce qu’une source ne fait que déclarer.',
	officialTitle: 'Libellé officiel',
};
