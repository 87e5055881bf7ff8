/** The link report of a pull request, as Markdown: codes, addresses and numbers in sentences of our own. */
import { codeOf } from '../graph/addresses.ts';
import type { Collection } from '../schema/pages.ts';
import type { CoverageChange, Difference, LinkChange, PageChange } from './difference-shape.ts';

/** The first line, by which the bot finds its own comment again. */
export const MARK = '<!-- waymark-link-report -->';
/** More of one kind than anybody reads in a comment. */
const MOST = 40;

/** What the job that writes the comment knows itself, and not from the report. */
export interface Review {
	/** The commit the report is about, in full. */
	commit: string;
	/** Beside pages: names of parts of the project, see {@link file://./areas.ts}. */
	areas: readonly string[];
}

/** @returns Markdown */
export function printDifference(difference: Difference, review?: Review): string {
	const { pages, links, unread, brokenAddresses, brokenLinks, coverage, behind, problems } = difference;
	const said = Object.entries(problems).map(([level, number]) => counted(number, level));
	const parts = [
		section('Mend first', [
			...brokenAddresses.map(
				(address) => `${code(address)} leads nowhere any more. Keep the page, or say in ${code('content/addresses.yaml')} where it moved.`,
			),
			...brokenLinks.map(({ page, to, step }) => `${code(page)} has a ${step ? 'step' : 'link'} to ${code(to)}, and there is no such page.`),
		]),
		linkTable(links),
		section('What readers gain and lose', [
			...coverage.lost.map(({ node, kind }) => `${nodeName(node)} has no ${kindName(kind)} any more.`),
			...coverage.won.map(({ node, kind }) => `First ${kindName(kind)} on ${nodeName(node)}.`),
		]),
		section('Pages', [
			...pages.added.map((page) => `new: ${pageText(page)}`),
			...pages.removed.map(({ id }) => `removed: ${code(id)}`),
			...pages.changed.map((page) => `changed: ${pageText(page)}`),
		]),
		folded('For the reviewer', [
			...(review ? [review.areas.length ? `**Beside pages it changes ${review.areas.join(', ')}.**` : 'It changes pages and nothing else.'] : []),
			...behind.map(({ id, locale, parts }) => `The translation ${code(`${id}.${locale}`)} is now behind its page: ${counted(parts, 'part')} of it changed.`),
			...unread.map((id) => `${code(id)} is not compared: its front matter cannot be read.`),
			...(links.added.length ? ['The reasons of new links stand in the changed files; no word of the author’s is repeated here.'] : []),
		]),
	].filter(Boolean);
	const end = `${said.join(', ')}.${review ? ` Written from codes, addresses and numbers only, of ${review.commit.slice(0, 7)}.` : ''}`;
	return [MARK, `## ${headline(difference)}`, ...parts, `<sub>${end}</sub>`, ''].join('\n\n');
}

/** The worst that is to be said, in one line. */
function headline({ pages, links, unread, brokenAddresses, brokenLinks, problems }: Difference): string {
	const broken = brokenAddresses.length + brokenLinks.length;
	const wrong = [...(broken ? [`${counted(broken, 'link')} would break`] : []), ...(problems.error ? [`${counted(problems.error, 'error')} to mend`] : [])];
	if (wrong.length) return `${wrong.join(', ')}.`;
	const changes = [...Object.values(pages), ...Object.values(links), unread].some((each) => each.length > 0);
	return changes ? 'Nothing breaks.' : 'No page, link or address changes.';
}

function linkTable({ added, removed, reweighted }: Difference['links']): string {
	const row = ({ to, page }: LinkChange, change: string) => `| ${code(nodeName(to))} | ${code(page)} | ${change} |`;
	const rows = [
		...added.map((link) => row(link, `new, ${link.weight}`)),
		...reweighted.map((link) => row(link, `${link.weightBefore} → ${link.weight}`)),
		...removed.map((link) => row(link, `gone, was ${link.weight}`)),
	];
	if (rows.length === 0) return '';
	const more = rows.length > MOST ? `\n\n… and ${rows.length - MOST} more.` : '';
	const heading = `### Links: ${added.length} new, ${reweighted.length} of another weight, ${removed.length} gone`;
	return `${heading}\n\n| Link | Page | Change |\n| --- | --- | --- |\n${rows.slice(0, MOST).join('\n')}${more}`;
}

function section(title: string, lines: readonly string[]): string {
	return lines.length ? `### ${title}\n\n${bullets(lines)}` : '';
}

function folded(title: string, lines: readonly string[]): string {
	return lines.length ? `<details><summary>${title}</summary>\n\n${bullets(lines)}\n\n</details>` : '';
}

function bullets(lines: readonly string[]): string {
	const more = lines.length > MOST ? [`… and ${lines.length - MOST} more`] : [];
	return [...lines.slice(0, MOST), ...more].map((line) => `- ${line}`).join('\n');
}

function pageText({ id, draft, words, wordsBefore, minutes }: PageChange): string {
	const change = words - wordsBefore;
	const sign = wordsBefore && change ? ` (${change > 0 ? '+' : '−'}${Math.abs(change)})` : '';
	return `${code(id)}${draft ? ', a draft' : ''}: ${words} words${sign}, ${minutes} min`;
}

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
const nodeName = (node: CoverageChange['node']) => `${node.startsWith('sdg:') ? 'SDG' : 'GCM'} ${codeOf(node)}`;
/** "case-studies" → "case study" */
const kindName = (kind: Collection | undefined) => (kind ?? 'pages').replace(/ies$/, 'y').replace(/s$/, '').replace('-', ' ');
const code = (text: string) => `\`${text}\``;
