import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	targetsAndPages: {
		one: 'Les cibles et la page qui leur est liée',
		many: 'Les cibles et {n} de pages qui leur sont liées',
		other: 'Les cibles et les {n} pages qui leur sont liées',
	},
	targetsHeading: 'Les cibles et les pages qui leur sont liées',
	officially: 'Texte complet',
	target: 'Cible',
	targetName: 'Ce qu’elle demande',
	aboutIt: 'en traite',
	touchesIt: 'la touche',
	aboutAndTouches: '{about} en traitent, {touches} la touchent',
	wholeGoal: 'L’objectif dans son ensemble, sans cible nommée',
	noPage: 'aucune page',
	bare: 'Ni page, ni mention dans le tableau du Réseau des Nations Unies :',
	allOf: 'Pour les objectifs {objectives} du Pacte, le tableau dit seulement « tous les ODD » et ne nomme aucune cible.',
	tableColumn: 'Objectifs du Pacte dans le tableau du Réseau des Nations Unies',
	compact: 'Pacte',
	pagesOfBoth: 'Pages liées aux deux',
	note: 'Note',
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
