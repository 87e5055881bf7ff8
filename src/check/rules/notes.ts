import { COMPONENT, type Node, nodesOf, placeOf } from '../../files/tree.ts';
import { type Block, blocksOf, NO_TEXT } from '../../files/written.ts';
import { type Finding, nearest } from '../problem.ts';
import type { TextRule } from './rule.ts';

type Note = Extract<Node, { type: 'footnoteDefinition' }>;
type Found = Omit<Finding, 'file'>;

export const notes: TextRule = {
	code: 'WM035',
	level: 'error',
	title: 'A note and its number do not find each other',
	help: 'A statement ends with the number of its note, [^1], and the note stands at the end of the page on a line of its own: [^1]: where it comes from. Each note has a name of its own, of letters a to z, digits and hyphens, and is referred to at least once; what nothing refers to is not shown. No note stands in a heading. The [1] and ¹ of a word processor are only signs: write [^1]. For the signs as such write \\[1], m² or &sup1;.',
	findIn:
		() =>
		({ file, nodes }) => {
			const written = nodes.filter((node): node is Note => node.type === 'footnoteDefinition');
			const names = new Set(written.map(({ identifier }) => nameOf(identifier)));
			const blocks = blocksOf(file.text, nodes);
			const found = [...wrongNotes(written, nodes), ...wrongPlaces(nodes), ...wrongNames(nodes), ...unknownNotes(blocks, names), ...signs(blocks, nodes)];
			return found.map((finding) => ({ ...finding, file: file.path }));
		},
};

const nameOf = (identifier: string) => identifier.toLowerCase();
const NAME = /^[a-z0-9][a-z0-9_.-]*$/i;
const HOW = '[^1] behind the statement, and [^1]: where it comes from, on a line of its own at the end of the page';

/** Notes of one name, without text, or that nothing refers to. */
function wrongNotes(notes: readonly Note[], nodes: readonly Node[]): Found[] {
	const first = new Map<string, Note>();
	const found: Found[] = [];
	const numbers = notes.map(({ identifier }) => Number(identifier)).filter(Number.isInteger);
	for (const note of notes) {
		const name = nameOf(note.identifier);
		const earlier = first.get(name);
		const free = `[^${Math.max(0, ...numbers) + 1}]`;
		if (earlier)
			found.push({
				...placeOf(note),
				found: `a second note is called [^${note.identifier}], and only the first one, on line ${placeOf(earlier).line}, is shown`,
				allowed: `a name of its own for each note, in its place and in the text: the next free one is ${free}`,
				meant: `${free}:`,
			});
		else first.set(name, note);
		if (note.children.length === 0) found.push({ ...placeOf(note), found: `the note [^${note.identifier}] is empty`, allowed: 'its text behind the colon' });
	}
	const reached = new Set<string>();
	const refer = (inside: readonly Node[]) => {
		for (const node of inside) {
			if (node.type !== 'footnoteReference' || reached.has(nameOf(node.identifier))) continue;
			reached.add(nameOf(node.identifier));
			const note = first.get(nameOf(node.identifier));
			if (note) refer(nodesOf(note));
		}
	};
	const inNotes = new Set(notes.flatMap(nodesOf));
	refer(nodes.filter((node) => !inNotes.has(node)));
	for (const [name, note] of first)
		if (!reached.has(name))
			found.push({
				...placeOf(note),
				found: `nothing in the text refers to the note [^${note.identifier}], so it is not shown`,
				allowed: `[^${note.identifier}] behind the statement that the note belongs to, or no such note`,
			});
	return found;
}

/** Notes in headings, whose numbers would stand in the table of contents; and notes that stand inside something. */
function wrongPlaces(nodes: readonly Node[]): Found[] {
	return nodes.flatMap((node): Found[] => {
		if (node.type === 'heading')
			return nodesOf(node)
				.filter((inner) => inner.type === 'footnoteReference')
				.map((inner) => ({
					...placeOf(inner),
					found: `the heading has a note, [^${inner.identifier}]`,
					allowed: 'the note behind a sentence of the text below; a heading stands in the table of contents too',
				}));
		if (!COMPONENT.has(node.type)) return [];
		return nodesOf(node)
			.filter((inner) => inner.type === 'footnoteDefinition')
			.map((inner) => ({
				...placeOf(inner),
				level: 'warning' as const,
				found: `the note [^${inner.identifier}] stands inside <${(node as { name?: string }).name}>`,
				allowed: 'notes at the end of the page, outside of every component, where they are shown',
			}));
	});
}

/** Names that are none, where the parser has taken them for names. */
function wrongNames(nodes: readonly Node[]): Found[] {
	return nodes.flatMap((node): Found[] => {
		const spaced = (node.type === 'definition' || node.type === 'linkReference') && node.identifier.startsWith('^');
		const name = spaced ? node.identifier.slice(1) : node.type === 'footnoteDefinition' ? node.identifier : '';
		if (!name || NAME.test(name)) return [];
		return [wrongName(name, placeOf(node))];
	});
}

function wrongName(name: string, place: Pick<Found, 'line' | 'column'>): Found {
	return {
		...place,
		found: `“${name}” is no name for a note`,
		allowed: 'letters a to z, digits and hyphens, without spaces: [^1] or [^evaluation-2022], the same in the text and before the note',
	};
}

/** What was meant as the number of a note and is shown as it stands. */
function unknownNotes(blocks: readonly Block[], names: ReadonlySet<string>): Found[] {
	const open = blocks.flatMap(({ node, text, at }) =>
		[...text.matchAll(/\[\s*\^([^[\]\n]*)\]/g)].map((match) => {
			const after = text.slice(match.index + match[0].length);
			const begins = node.type === 'paragraph' && /(^|\n)[> ]*$/.test(text.slice(0, match.index)) && /^ *[:.\-–—]? *\S/.test(after);
			return { name: (match[1] as string).trim(), place: at(match.index), begins, colon: after.startsWith(':') };
		}),
	);
	const asNotes = new Set(open.filter(({ begins }) => begins).map(({ name }) => nameOf(name)));
	return open.flatMap(({ name, place, begins, colon }): Found[] => {
		if (!name) return [{ ...place, found: '[^] refers to no note', allowed: HOW }];
		if (!NAME.test(name)) return [wrongName(name, place)];
		const isKnown = names.has(nameOf(name));
		if (begins && !isKnown)
			return [
				{
					...place,
					found: colon ? `the note [^${name}] is read as part of the text before it` : `this looks like the note [^${name}] without its colon`,
					allowed: `an empty line, and then [^${name}]: with the text of the note behind the colon`,
				},
			];
		if (isKnown) return [{ ...place, found: `[^${name}] is written with spaces inside, and shown as it stands`, allowed: `[^${name}]` }];
		if (asNotes.has(nameOf(name))) return [];
		return [
			{
				...place,
				found: `there is no note [^${name}]`,
				allowed: `a line [^${name}]: with the text of the note, at the end of the page`,
				meant: name.length > 2 ? nearest(name, names) : undefined,
			},
		];
	});
}

const SUPERSCRIPT = /[¹²³⁰⁴-⁹]+/g;
/** m², km³ and R² are what they say; so are powers of numbers that are no years, and of units (s⁻¹). */
const MEASURE = /(^|[^\p{L}\p{N}])(\p{L}|[kcmdnµ]m|ft|in|mi|yd)[²³]$|(^|[^\p{N}])\p{N}{1,3}[¹²³⁰⁴-⁹]+$|[⁻⁺][¹²³⁰⁴-⁹]+$/u;

/** The numbers of notes as word processors write them. */
function signs(blocks: readonly Block[], nodes: readonly Node[]): Found[] {
	const inText = blocks.flatMap(({ text, at }): Found[] => [
		...[...text.matchAll(/\[(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\](?![[(:])/g)].map(({ 0: sign, 1: written = '', index }) => {
			const [number = '', ...more] = written.split(/[^\d]+/);
			return {
				...at(index),
				found: `${sign} is only a sign: it leads to no note`,
				allowed: `[^${number}] and a line [^${number}]: with the note at the end of the page; for the brackets as such \\${sign}`,
				meant: [number, ...more].map((each) => `[^${each}]`).join(''),
			};
		}),
		...[...text.matchAll(/\^\[/g)].map(({ index }) => ({ ...at(index), found: '^[…] is shown as it stands', allowed: HOW })),
		...[...text.matchAll(SUPERSCRIPT)].flatMap(({ 0: sign, index }) => {
			if (text[index - 1] === NO_TEXT || MEASURE.test(text.slice(Math.max(0, index - 8), index) + sign)) return [];
			const number = [...sign].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
			return [
				{
					...at(index),
					found: `${sign} is only a sign: it leads to no note`,
					allowed: `[^${number}] and a line [^${number}]: with the note at the end of the page`,
					meant: `[^${number}]`,
				},
			];
		}),
	]);
	const asAddresses = nodes.flatMap((node): Found[] =>
		node.type === 'definition' && /^\d+$/.test(node.identifier) && !/^(https?:|mailto:|\/|#)/i.test(node.url)
			? [
					{
						...placeOf(node),
						found: `[${node.identifier}]: begins an address, not a note`,
						allowed: `[^${node.identifier}]: and [^${node.identifier}] in the text`,
						meant: `[^${node.identifier}]:`,
					},
				]
			: [],
	);
	return [...inText, ...asAddresses];
}
