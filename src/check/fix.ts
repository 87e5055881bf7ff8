/** Mends what a machine can mend without judging: quotes around codes, the order of fields and tags, spaces at the ends of lines, links to addresses that have moved, the ledger. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Content, ContentFile, PageFile } from '../files/content.ts';
import { splitPage } from '../files/page.ts';
import { compareCodes } from '../graph/queries.ts';
import { pageSchemas, translationSchema } from '../schema/pages.ts';
import { checkContent, readVocabulary } from './content.ts';
import { currentAddresses, grownLedger, readLedger } from './ledger.ts';
import { readdress } from './move.ts';

/**
 * @param content every file of content/
 * @param today the day that stands beside new addresses in the ledger, "2026-11-29"
 * @returns the files that change, with their new text; a file whose front matter cannot be read stays as it is
 */
export function fixContent(content: Content, today?: string): ContentFile[] {
	const schemas = pageSchemas(readVocabulary(content.vocabulary));
	const { ledger } = content;
	const moved = Object.entries(ledger ? readLedger(ledger).moved : {});
	const relinked = (text: string) => moved.reduce((text, [from, to]) => readdress(text, from, to), text);
	const pages = content.pages.map((file) => ({
		...file,
		text: relinked(fixPage(file, Object.keys((file.locale ? translationSchema : schemas[file.collection]).shape))),
	}));
	const prose = content.prose.map(({ path, text }) => ({ path, text: relinked(text) }));
	const changedProse = prose.filter(({ text }, index) => text !== content.prose[index]?.text);
	// Of the mended pages: a code that has its quotes now may be what kept a page out.
	const { graph, translations } = checkContent({ ...content, pages });
	const grown = ledger && grownLedger(ledger, currentAddresses(graph, translations), today);
	const changed = pages.filter(({ text }, index) => text !== content.pages[index]?.text);
	return [...changedProse, ...changed.map(({ path, text }) => ({ path, text })), ...(ledger && grown ? [{ path: ledger.path, text: grown }] : [])];
}

/**
 * @param order the fields of this kind of page, in the schema's order; others stay where they are, after the known ones
 * @returns the page's new text
 */
export function fixPage({ text }: Pick<PageFile, 'text'>, order: readonly string[]): string {
	const { yaml } = splitPage(text);
	if (yaml === undefined) return text;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = text.split(/\r?\n/);
	const count = yaml.split('\n').length;
	const front = lines.slice(1, 1 + count).join('\n');
	const body = lines
		.slice(1 + count + 1)
		.map(trimEnd)
		.join('\n')
		.replace(/\n*$/, '\n');
	const mended = [quoteCodes, sortTags, (yaml: string) => sortFields(yaml, order)].reduce((yaml, mend) => (isReadable(yaml) ? mend(yaml) : yaml), front);
	const tidy =
		isReadable(mended) && !/[|>][+-]?\d*\s*$/m.test(mended)
			? mended
					.split('\n')
					.map((line) => line.replace(/[ \t]+$/, ''))
					.join('\n')
			: mended;
	return `---\n${tidy}\n---\n${body}`.replaceAll('\n', newline);
}

const isReadable = (yaml: string) => parseDocument(yaml, { schema: 'core', prettyErrors: false }).errors.length === 0;

/** Two spaces at the end of a line are a line break in Markdown, and stay. */
const trimEnd = (line: string) => (/\S {2,}$/.test(line) ? line.replace(/ +$/, '  ') : line.replace(/[ \t]+$/, ''));

/** Unquoted numbers under sdg and gcm, as they are written: 16.10 becomes "16.10", not "16.1". */
function quoteCodes(yaml: string): string {
	const edits: [number, number, string][] = [];
	for (const tag of tagsOf(yaml)) {
		const code = isMap(tag) ? tag.get('code', true) : tag;
		if (isScalar(code) && typeof code.value === 'number' && code.range) edits.push([code.range[0], code.range[1], `"${(code as Scalar).source}"`]);
	}
	return edits.reduceRight((text, [from, to, put]) => text.slice(0, from) + put + text.slice(to), yaml);
}

function tagsOf(yaml: string): unknown[] {
	const { contents } = parseDocument(yaml, { schema: 'core' });
	if (!isMap(contents)) return [];
	return ['sdg', 'gcm'].flatMap((field) => {
		const list = contents.get(field, true);
		return isSeq(list) ? list.items : [];
	});
}

/** Tags of block lists: principal ones first, claimed ones last, then in the codes' order. */
function sortTags(yaml: string): string {
	return ['sdg', 'gcm'].reduce((text, field) => {
		const { contents } = parseDocument(text, { schema: 'core' });
		const list = isMap(contents) ? contents.get(field, true) : undefined;
		if (!isSeq(list) || list.flow || list.items.length < 2 || !list.items.every((item) => isMap(item))) return text;
		const items = list.items as YAMLMap[];
		const lines = text.split('\n');
		const starts = items.map((item) => text.slice(0, item.range?.[0] ?? 0).split('\n').length - 1);
		const last = items.at(-1)?.range?.[1] ?? 0;
		const end = text.slice(0, last).replace(/\s+$/, '').split('\n').length;
		// A comment between two tags belongs to one of them, and only a person knows which.
		if (lines.slice(starts[0], end).some((line) => /^\s*#/.test(line))) return text;
		const blocks = items.map((item, index) => ({
			key: { principal: '0', claimed: '2' }[String(item.get('weight'))] ?? '1',
			code: `${field}:${item.get('code')}`,
			text: lines.slice(starts[index], starts[index + 1] ?? end),
		}));
		const sorted = [...blocks].sort((a, b) => (a.key === b.key ? compareCodes(a.code, b.code) : a.key < b.key ? -1 : 1));
		return [...lines.slice(0, starts[0]), ...sorted.flatMap((block) => block.text), ...lines.slice(end)].join('\n');
	}, yaml);
}

/** Fields in the schema's order, each with the comment lines above it. */
function sortFields(yaml: string, order: readonly string[]): string {
	const { contents } = parseDocument(yaml, { schema: 'core' });
	if (!isMap(contents) || contents.flow) return yaml;
	const lines = yaml.split('\n');
	const starts = contents.items.map((pair) => {
		let line = isPair(pair) && isScalar(pair.key) ? yaml.slice(0, pair.key.range?.[0] ?? 0).split('\n').length - 1 : 0;
		while (line > 0 && /^#/.test(lines[line - 1] ?? '')) line--;
		return line;
	});
	const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
	const blocks = contents.items.map((pair, index) => ({ rank: rank(String((pair.key as Scalar).value)), text: lines.slice(starts[index], starts[index + 1]) }));
	return [...lines.slice(0, starts[0]), ...blocks.sort((a, b) => a.rank - b.rank).flatMap(({ text }) => text)].join('\n');
}
