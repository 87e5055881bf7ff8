/** Pages of which there is one: home, glossary, sources, not found. */
export const pages = {
	homePage: {
		heading: 'Guidance on migration and development, with a reason for every link',
		find: {
			title: 'Find guidance',
		},
		teach: {
			title: 'Teach',
		},
		contribute: {
			title: 'Contribute',
			text: 'Propose a page or mend one. You need no programming.',
		},
		mapHeading: 'Goals and objectives that share pages',
		explorer: 'Open the explorer',
		hasPages: { one: 'has {n} page. One of them:', other: 'has {n} pages. One of them:' },
		whyLink: 'Why the link:',
		whatIsHere: '{pages} pages, {links} links to the goals and objectives. Each link says why it is there.',
	},
	glossaryPage: {
		title: 'Glossary',
		summary: 'Acronyms and terms of the sources and of these pages, in a sentence or two.',
	},
	sourcesPage: {
		title: 'Sources',
		summary: 'The documents that pages here cite, and which pages cite them.',
		cite: 'Cited by',
		published: 'Published by',
		seen: 'Address seen on {date}.',
		sections: 'Where in it',
		sectionsIntro: 'Citations name these sections. Paragraphs are numbered by us, from the first word to the last.',
		pagesIntro: 'A page is where the section, or the one it belongs to, begins by the document’s own count; the file may count its cover too.',
		paragraphs: 'paragraphs {list}',
		open: 'open the document',
		openAt: 'open the document at page {page}',
		section: 'A citation names the section of the document. Paragraph numbers in the files are ours, for editors and checks.',
	},
	notFound: {
		title: 'No page at this address',
		text: 'It may have moved, or the address has a slip in it. Search for it, or start from one of these lists.',
	},
} as const;
