/** One result: what the page is, where the words stand in it, and why it is here. */
import { make } from '../browser/make.ts';
import { codeOf, idAt } from '../graph/addresses.ts';
import type { Reason } from '../graph/reasons.ts';
import { fold } from '../schema/fold.ts';
import { type OpenSearch, readReasons } from './browser.ts';
import { wordsOf } from './excerpt.ts';
import { hasValue, type TableRow } from './facets.ts';
import type { PageRow, PageText } from './pages.ts';
import { passages } from './passages.ts';
import { type Hit, noHit } from './search.ts';
import { aboutPage, inLanguage, numberOf, numbersOf } from './view.ts';

/** What was asked, as far as a result speaks of it. */
export interface Asked {
	/** Whether words were asked. */
	words: boolean;
	/** Goals, targets and objectives that were chosen or named: "sdg:10". */
	nodes: readonly string[];
	/** Whether pages are in the order of their review. */
	dated: boolean;
}

/**
 * @param table when the page is here through the UN Network's table: how
 * @returns a list item
 * @throws when the page's text cannot be loaded
 */
export async function showResult(hit: Hit, { words, nodes, dated }: Asked, { search, start }: OpenSearch, table?: TableRow): Promise<HTMLElement> {
	const { row } = hit;
	const { say } = start;
	const own = table ? table.through.flatMap((way) => way.own) : nodes.flatMap((node) => ownNode(row, node) ?? []);
	const page = await search.load(words ? hit : noHit(row));
	const reasons = own.length ? await loadReasons(row, page) : {};
	const { url, title, content, from, headings } = page;

	const language = inLanguage(row.values.language[0] ?? 'en');
	const item = make('li', {}, make('h3', {}, make('a', { href: url, ...language }, title)));
	item.append(make('p', { class: 'small soft' }, aboutPage(row, start, dated)));
	const skip = from === 0 && content.startsWith(title) ? wordsOf(title).length : 0;
	if (!hit.weak)
		for (const { pieces, section } of passages({ content, from }, headings, words ? hit.places : new Map(), skip)) {
			const sentence = make('span', language, ...pieces.map(({ text, marked }) => (marked ? make('mark', {}, text) : text)));
			const where = section && words ? [make('a', { href: `${url}#${section.id}`, class: 'section', ...language }, section.text), ' '] : [];
			item.append(make('p', { class: 'small passage' }, ...where, sentence));
		}
	const because = own.slice(0, 2).flatMap((node) => reasonLine(node, row, reasons[node], start, table !== undefined));
	const through = (table?.through ?? []).map((way) => say.through({ own: numbersOf(way.own.slice(0, 3), say), to: numbersOf(way.to, say) }));
	const why = [...through, ...because, ...(words ? besides(hit, start, search.common) : [])];
	if (why.length) item.append(make('p', { class: 'small why-here' }, ...why.flatMap((line, index) => (index ? [' ', line] : [line]))));
	const tags = row.principal.map((node) =>
		make('li', {}, make('span', { class: `chip ${node.startsWith('sdg') ? `g${codeOf(node).split('.')[0]}` : ''}` }, numberOf(node, say))),
	);
	if (tags.length) item.append(make('ul', { class: 'chips' }, ...tags));
	return item;
}

/** The page's own tag that answers a node asked for: for a goal perhaps one of its targets; a principal one if there is one. */
function ownNode(row: PageRow, node: string): string | undefined {
	const facet = node.startsWith('gcm:') ? 'gcm' : 'sdg';
	const own = row.values[facet].filter((code) => hasValue({ ...row, values: { ...row.values, [facet]: [code] } }, facet, codeOf(node)));
	const nodes = own.map((code) => `${facet}:${code}`);
	return nodes.find((each) => row.principal.includes(each)) ?? nodes[0];
}

/** The reasons of the page's links. A result can do without them: when they cannot be loaded, it says only that there is a link. */
async function loadReasons({ values }: PageRow, { url }: PageText): Promise<Record<string, Reason>> {
	const [language = 'en'] = values.language;
	const id = idAt(language === 'en' ? url : url.replace(`/${language}/`, '/'));
	return id ? readReasons(id).catch(() => ({})) : {};
}

/** The link, the editor's reason for it, and what the reason rests on; of a claimed link, what claims it. */
function reasonLine(
	node: string,
	{ principal, claimed }: PageRow,
	reason: Reason | undefined,
	{ say }: OpenSearch['start'],
	short: boolean,
): (Node | string)[] {
	const weight = principal.includes(node) ? 'principal' : claimed.includes(node) ? 'claimed' : 'significant';
	const link = short ? numberOf(node, say) : say.tagged[weight]({ to: numberOf(node, say) });
	if (!reason?.[0] && weight !== 'claimed') return short ? [] : [`${link}.`];
	const [because = '', evidence = []] = reason ?? [];
	const documents = evidence.map(([, label, where]) => (where ? `${label}, ${where}` : label)).join('; ');
	const rests = documents ? `${say.restsOn}: ${documents}.` : `${say.ownJudgement}.`;
	if (weight === 'claimed') return [`${link}.`, make('span', { class: 'soft' }, documents && `${say.listedIn}: ${documents}.`)];
	return [`${link}:`, make('span', inLanguage('en'), because), make('span', { class: 'soft' }, rests)];
}

/** What the sentences do not show: the countries that the page is about, and words of the question that it is only known by. */
function besides({ byName, about }: Hit, { names, say }: OpenSearch['start'], common: ReadonlySet<string>): string[] {
	const line = (text: (values: { list: string }) => string, list: Iterable<string>) => {
		const different = [...new Map([...list].filter((word) => word !== '' && !common.has(fold(word))).map((word) => [word.toLowerCase(), word])).values()];
		return different.length ? [text({ list: different.slice(0, 5).join(', ') })] : [];
	};
	return [
		...line(
			say.aboutCountry,
			[...about].map((iso) => names.country[iso] ?? iso),
		),
		...line(say.byName, byName),
	];
}
