/** Pages of goals and objectives. */
export const frameworks = {
	targets: 'Targets',
	targetsIntro:
		'The {n} targets of this goal in our own short words, each with an address. The numbers are pages here and objectives in the UN Network’s table.',
	noPagesYet: 'No page here yet',
	tableHeading: 'What the UN Network’s table links',
	tableOfGoal:
		'GCM objectives that the UN Network on Migration’s guidance links to targets of this goal. This is the Network’s own table, not our editors’ links.',
	tableOfObjective: 'SDG targets that the UN Network on Migration’s guidance links to this objective. This is the Network’s own table, not our editors’ links.',
	allGoals: 'The guidance says only “All SDGs” for this objective and lists no single target.',
	allGoalsShort: 'says only “All SDGs”',
	inText: 'named in running text',
	printedAs: 'printed as {printed}',
	tableNone: 'The table links nothing here.',
	provenance: 'Where the table comes from',
	pagesHeading: 'Pages tagged with it',
	pagesOfGoal: 'Pages tagged with this goal or one of its targets: principal links first, what a source only claims last.',
	pagesOfObjective: 'Pages tagged with this objective: principal links first, what a source only claims last.',
	officialTitle: 'Official wording',
} as const;
