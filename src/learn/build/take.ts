/** In the browser: what a trainer takes away: files, whose code is fetched only then, and paper. Every failure is said where it was asked for. */
import { fetchFound, loadOrSay } from '../../browser/load.ts';
import { saveFile } from '../../browser/save.ts';
import { fileName, type Outline } from '../outline.ts';
import { loadTexts } from './load-texts.ts';
import { agendaOf, type Paper, paperOf } from './papers.ts';
import type { BuilderWords } from './words.ts';

export interface TakeParts {
	problem: HTMLElement;
	paper: HTMLElement;
}

type File = 'ics' | 'icsDays' | 'markdown' | 'cartridge';

/** How each file is made, its ending and its type. */
const FILES: Record<File, { extension: string; type: string; write: (outline: Outline) => Promise<BlobPart> }> = {
	ics: { extension: 'ics', type: 'text/calendar', write: async (outline) => (await import('../ics.ts')).calendarOf(outline, new Date()) },
	icsDays: { extension: 'ics', type: 'text/calendar', write: async (outline) => (await import('../ics.ts')).calendarOf(outline, new Date(), 'days') },
	markdown: { extension: 'md', type: 'text/markdown', write: async (outline) => (await import('../markdown.ts')).markdownOf(outline) },
	cartridge: {
		extension: 'imscc',
		type: 'application/vnd.ims.imsccv1p1',
		write: async (outline) => {
			const [{ cartridgeOf }, texts] = await Promise.all([import('../cartridge/cartridge.ts'), loadTexts()]);
			return cartridgeOf(outline, texts);
		},
	},
};

export const isFile = (name: string): name is File => name in FILES;

/** @returns whether the session lacks a day that the file needs; then that is said */
export async function takeFile(file: File, outline: Outline, { problem }: TakeParts, words: BuilderWords): Promise<boolean> {
	if (file.startsWith('ics') && !outline.days[0]?.date) {
		problem.textContent = words.icsNeedsDate;
		return true;
	}
	const { extension, type, write } = FILES[file];
	const content = await loadOrSay(() => write(outline), problem, { failed: words.loadFailed, reload: words.reload });
	if (content !== undefined) saveFile(fileName(outline.title, extension), new Blob([content], { type }));
	return false;
}

export async function printPaper(paper: Paper, outline: Outline, parts: TakeParts, words: BuilderWords): Promise<void> {
	parts.problem.textContent = '';
	try {
		const load = async (address: string) => (await fetchFound(address)).text();
		const made = await paperOf(outline, words, paper, load);
		if (!made.length) parts.problem.textContent = words.nothingToPrint;
		if (!made.length) return;
		parts.paper.replaceChildren(...made);
	} catch {
		parts.problem.textContent = words.failed;
		return;
	}
	printTitled(`${outline.title}. ${words[paper]}`, outline);
}

/** The foot of the papers, filled anew for each. */
let foot: CSSStyleSheet | undefined;

/** The PDF's title and file name are the page's title while it is printed; the foot of each page says what it is, where it is from, and which page of how many. */
function printTitled(title: string, { origin }: Outline): void {
	const before = document.title;
	const text = (words: string) => JSON.stringify(words.replaceAll(/\p{Cc}/gu, ' '));
	if (!foot) {
		foot = new CSSStyleSheet();
		document.adoptedStyleSheets.push(foot);
	}
	foot.replaceSync(
		`@page { margin: 14mm 16mm 18mm; @bottom-left { content: ${text(title)}; font: 8pt system-ui, sans-serif; } @bottom-right { content: ${text(new URL(origin).host)} "  " counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; } }`,
	);
	document.title = title;
	print();
	document.title = before;
}

/** Somebody who prints the page itself means the agenda. */
export function printPage({ paper }: TakeParts, outline: Outline, words: BuilderWords): void {
	if (!paper.childElementCount && outline.days.some(({ rows }) => rows.length)) paper.replaceChildren(...agendaOf(outline, words, 'agenda'));
}
