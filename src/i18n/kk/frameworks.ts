import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	noPagesYet: 'Бет әлі жоқ',
	tableHeading: 'БҰҰ желісінің кестесі нені байланыстырады',
	allGoals: 'Бұл мақсат үшін нұсқаулықта тек «барлық ТДМ» делінген, жеке нысана аталмаған.',
	inText: 'мәтінде аталған',
	printedAs: '{printed} деп басылған',
	provenance: 'Кесте қайдан алынды',
	pagesHeading: 'Осымен байланысты беттер',
	pagesOfGoal: 'Осы мақсатпен немесе оның нысанасымен байланысты беттер: алдымен негізгі байланыстар, соңында дереккөз ғана атағандар.',
	pagesOfObjective: 'Осы мақсатпен байланысты беттер: алдымен негізгі байланыстар, соңында дереккөз ғана атағандар.',
};
