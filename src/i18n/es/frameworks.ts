import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	targets: 'Metas',
	targetsIntro:
		'Las {n} metas de este objetivo en nuestras propias palabras, cada una con su dirección. Los números son páginas de este sitio y objetivos de la tabla de la Red de las Naciones Unidas.',
	noPagesYet: 'Aún no hay ninguna página',
	tableHeading: 'Lo que vincula la tabla de la Red de las Naciones Unidas',
	tableOfGoal:
		'Objetivos del Pacto que las orientaciones de la Red de las Naciones Unidas sobre la Migración vinculan con metas de este objetivo. Es la tabla de la propia Red, no los vínculos de nuestros editores.',
	tableOfObjective:
		'Metas de los ODS que las orientaciones de la Red de las Naciones Unidas sobre la Migración vinculan con este objetivo. Es la tabla de la propia Red, no los vínculos de nuestros editores.',
	allGoals: 'Para este objetivo las orientaciones solo dicen «todos los ODS» y no enumeran ninguna meta.',
	allGoalsShort: 'solo dice «todos los ODS»',
	inText: 'nombrada en el texto',
	printedAs: 'impresa como {printed}',
	tableNone: 'La tabla no vincula nada aquí.',
	provenance: 'De dónde viene la tabla',
	pagesHeading: 'Páginas vinculadas con él',
	pagesOfGoal: 'Páginas vinculadas con este objetivo o con una de sus metas: primero los vínculos principales, al final lo que solo alega una fuente.',
	pagesOfObjective: 'Páginas vinculadas con este objetivo: primero los vínculos principales, al final lo que solo alega una fuente.',
	officialTitle: 'Texto oficial',
};
