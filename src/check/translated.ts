/** A page and its translation, side by side: what of the English text a translation was made from, and what in it must be the same. */
import { createHash } from 'node:crypto';
import { splitPage } from '../files/page.ts';

/** A piece of a page that is translated as one: its front matter, its reasons, its opening, each section, its notes. */
interface Part {
	name: string;
	text: string;
}

type Fields = Record<string, unknown>;

/** Fields whose words a translation says anew. */
const WORDS = [
	'title',
	'summary',
	'places',
	'partners',
	'stakeholders',
	'who',
	'materials',
	'objectives',
	'notes',
	'figures',
	'plan',
	'questions',
	'steps',
	'purpose',
	'ask',
];

/**
 * @param text the English page's whole file
 * @param data its front matter as it is written
 */
function partsOf(text: string, data: unknown): Part[] {
	const fields = (data ?? {}) as Fields;
	// In whatever order; what a source only claims has no words of ours.
	const reasons = ['sdg', 'gcm']
		.flatMap((framework) => (Array.isArray(fields[framework]) ? (fields[framework] as Fields[]) : []).map(({ code, because }) => [framework, code, because]))
		.filter(([, , because]) => because !== undefined)
		.map((each) => each.join(' '))
		.sort();
	const { sections, notes } = sectionsOf(text);
	return [
		{ name: 'title, summary or facts', text: JSON.stringify(WORDS.map((name) => fields[name] ?? null)) },
		{ name: 'reasons of links', text: JSON.stringify(reasons) },
		...sections.map(({ title, lines }) => ({ name: title ? `“${title}”` : 'its opening', text: lines.join('\n').trim() })),
		{ name: 'notes', text: notes.join('\n').trim() },
	].filter((part, index) => index < 2 || part.text !== '');
}

const digestOf = (text: string) => createHash('sha256').update(text.replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 6);

/** What `translation.of` says of an English page: "3f2a91-bc0041-…", a digest for each of its parts. */
export function digestsOf(text: string, data: unknown): string {
	return partsOf(text, data)
		.map((part) => digestOf(part.text))
		.join('-');
}

/**
 * @param of `translation.of` of the translation
 * @returns what of the English page is no longer what was translated: "“What was done”", "notes"; empty when nothing has changed
 */
export function changesSince(of: string, text: string, data: unknown): string[] {
	const known = of.split('-');
	const parts = partsOf(text, data);
	const changed = parts.filter((part) => !known.includes(digestOf(part.text))).map(({ name }) => name);
	return changed.length || parts.length >= known.length ? changed : ['a section was taken out'];
}

interface Section {
	title: string;
	/** In the file, of its heading. */
	line: number;
	lines: string[];
}

const NOTE = /^\[\^([^\]]+)\]:/;

/** Takes a text apart at its headings of the second level; notes stand by themselves. */
function sectionsOf(text: string): { sections: Section[]; notes: string[] } {
	const lines = splitPage(text).body.split('\n');
	const sections: Section[] = [{ title: '', line: lines.findIndex((line) => line.trim() !== '') + 1 || 1, lines: [] }];
	const notes: string[] = [];
	for (const [index, line] of lines.entries()) {
		const heading = /^## +(.+?)\s*$/.exec(line);
		if (heading) sections.push({ title: heading[1] ?? '', line: index + 1, lines: [line] });
		else if (NOTE.test(line)) notes.push(line);
		else sections.at(-1)?.lines.push(line);
	}
	return { sections, notes };
}

/** What differs between an English page and its translation that no language changes. */
export interface Drift {
	/** In the translation's file. */
	line: number;
	/** "“Контекст” has 60, and the English section has not" */
	found: string;
	/** What the English page has. */
	allowed: string;
}

/** What two texts in two languages have in common, each kind as a list of short texts: headings, notes, links, components, figures. */
const COMMON: ((text: string) => string[])[] = [
	(text) => [...text.matchAll(/^#{3,6}(?= )/gm)].map(([marks]) => marks),
	(text) => [...text.matchAll(/\[\^[^\]]+\]/g)].map(([note]) => note),
	(text) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address = '']) => address),
	(text) => [...text.matchAll(/<([A-Z]\w*)/g)].flatMap(([, name = '']) => (name === 'Lang' ? [] : `<${name}>`)),
	figuresIn,
];

/**
 * @param original the English page's whole file, unchanged since the translation was made
 * @param translation the translation's
 */
export function driftBetween(original: string, translation: string): Drift[] {
	const [english, own] = [sectionsOf(original), sectionsOf(translation)];
	if (english.sections.length !== own.sections.length)
		return [
			{
				line: own.sections.at(-1)?.line ?? 1,
				found: `the translation has ${own.sections.length - 1} sections, and the English page ${english.sections.length - 1}`,
				allowed: english.sections
					.map(({ title }) => title)
					.filter(Boolean)
					.join('; '),
			},
		];
	const inSections = english.sections.flatMap((section, index) => {
		const { title, line, lines } = own.sections[index] as Section;
		return differences(section.lines.join('\n'), lines.join('\n')).map((drift) => ({ line, where: title ? `“${title}”` : 'the opening', ...drift }));
	});
	const from = splitPage(translation).body.split('\n');
	const inNotes = english.notes.flatMap((note) => {
		const name = NOTE.exec(note)?.[1];
		const same = own.notes.find((each) => NOTE.exec(each)?.[1] === name);
		if (!same) return [{ line: 1, where: 'the notes', lacks: [`[^${name}]`], has: [] }];
		const cited = (text: string) => [...text.matchAll(/<Cite [^>]*>/g)].map(([cite]) => cite.replaceAll(/\s+/g, ' '));
		const { lacks, has } = compare(cited(note), cited(same));
		return lacks.length || has.length ? [{ line: from.indexOf(same) + 1, where: `the note [^${name}]`, lacks, has }] : [];
	});
	return [...inSections, ...inNotes].map(({ line, where, lacks, has }) => ({
		line,
		found: [has.length && `${where} has ${has.join(', ')}, and the English page has not`, lacks.length && `${where} lacks ${lacks.join(', ')}`]
			.filter(Boolean)
			.join('; '),
		allowed: 'the figures, notes, links, headings and components of the English page, each in its section',
	}));
}

/** The same for a title, a summary or a reason: its figures only. */
export function figuresApart(english: string, own: string): string[] {
	const { lacks, has } = compare(figuresIn(english), figuresIn(own));
	return [...has.map((each) => `has ${each}`), ...lacks.map((each) => `lacks ${each}`)];
}

function differences(english: string, own: string): { lacks: string[]; has: string[] }[] {
	return COMMON.flatMap((of) => {
		const both = compare(of(english), of(own));
		return both.lacks.length || both.has.length ? [both] : [];
	});
}

/** @returns what the first list has more of, and what the second has, each as it is written there */
function compare(english: readonly string[], own: readonly string[]): { lacks: string[]; has: string[] } {
	const left = [...own];
	const lacks = english.filter((each) => {
		const at = left.findIndex((other) => digitsOf(other) === digitsOf(each));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return { lacks, has: left };
}

/** The digits of Arabic and Persian, by what stands for zero. */
const ZEROS = [0x660, 0x6f0];

/** Figures, however a language writes them: 813,000 and 813 000 and ٨١٣٬٠٠٠ are one, as are 27.7 and 27,7; anything else as it is. */
function digitsOf(written: string): string {
	if (!/^[\d٠-٩۰-۹]/.test(written)) return written;
	return written
		.replaceAll(/[٠-٩۰-۹]/g, (digit) => {
			const code = digit.codePointAt(0) ?? 0;
			return String(code - (ZEROS.findLast((zero) => code >= zero) ?? 0));
		})
		.replaceAll(/\D/g, '');
}

/** @returns the figures of a text, each once, as they are written; those in addresses, notes and tags are none */
function figuresIn(text: string): string[] {
	const plain = text.replaceAll(/\]\([^)]*\)|\[\^[^\]]*\]|<\/?[A-Z][^>]*>/g, ' ');
	const written = plain.match(/\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\d٠-٩۰-۹]+(?:[.,٫٬][\d٠-٩۰-۹]+)*/g) ?? [];
	return [...new Map(written.map((figure) => [digitsOf(figure), figure])).values()];
}
