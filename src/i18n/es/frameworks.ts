import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	targetsAndPages: {
		one: 'Las metas y la página vinculada con ellas',
		many: 'Las metas y {n} de páginas vinculadas con ellas',
		other: 'Las metas y las {n} páginas vinculadas con ellas',
	},
	targetsHeading: 'Las metas y las páginas vinculadas con ellas',
	officially: 'Texto completo',
	target: 'Meta',
	targetName: 'Qué pide',
	aboutIt: 'trata de ella',
	touchesIt: 'la toca',
	aboutAndTouches: '{about} tratan de ella, {touches} la tocan',
	wholeGoal: 'El objetivo en su conjunto, sin nombrar una meta',
	noPage: 'ninguna página',
	bare: 'Sin página y fuera de la tabla de la Red de las Naciones Unidas:',
	allOf: 'Para los objetivos {objectives} del Pacto la tabla solo dice «todos los ODS» y no nombra ninguna meta.',
	tableColumn: 'Objetivos del Pacto en la tabla de la Red de las Naciones Unidas',
	compact: 'Pacto',
	pagesOfBoth: 'Páginas vinculadas con ambos',
	note: 'Nota',
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
