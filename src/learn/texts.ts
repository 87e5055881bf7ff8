/** What is fetched of the modules' own text only when it is needed: words to look for, questions for a quiz. /data/modules.json */

export interface Question {
	question: string;
	answer: string;
}

export interface ModuleText {
	/** The module's text as words, without marks. */
	words: string;
	questions: readonly Question[];
}

/** By the module's id for life. */
export type ModuleTexts = Readonly<Record<string, ModuleText>>;
