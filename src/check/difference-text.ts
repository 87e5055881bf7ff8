/** The link report of a pull request, as Markdown. */
import { codeOf } from '../graph/addresses.ts';
import type { Collection } from '../schema/pages.ts';
import type { CoverageChange, Difference, LinkChange, PageChange } from './difference.ts';

/** The first line, by which the bot finds its own comment again. */
const MARK = '<!-- waymark-link-report -->';
/** More of one kind than anybody reads in a comment. */
const MOST = 40;

/** @returns Markdown; words of the pages are shown as words, whatever they look like */
export function printDifference(difference: Difference): string {
	const { pages, links, unread, brokenAddresses, brokenLinks, coverage, behind, problems } = difference;
	const sections = [
		section('Breaks', [
			...brokenAddresses.map((address) => `${codeText(address)} leads nowhere: keep the page, or say in ${codeText('content/addresses.yaml')} where it moved`),
			...brokenLinks.map(
				({ page, to, kind }) => `${codeText(page)} ${kind === 'step' ? 'has a step' : 'has a link'} to ${codeText(to)}, and there is no such page`,
			),
		]),
		section('Pages', [
			...pages.added.map((page) => `new: ${pageText(page)}`),
			...pages.removed.map((page) => `removed: ${codeText(page.id)} ${plain(page.title)}`),
			...pages.changed.map((page) => `changed: ${pageText(page)}`),
		]),
		section('Links', [
			...links.added.map((link) => `new: ${linkText(link)}`),
			...links.removed.map((link) => `removed: ${linkText(link)}`),
			...links.reweighted.map((link) => `${link.weightBefore} before: ${linkText(link)}`),
		]),
		section('Coverage', [
			...coverage.lost.map(({ node, kind }) => `${nodeName(node)} has no ${kindName(kind)} any more`),
			...coverage.won.map(({ node, kind }) => `first ${kindName(kind)} on ${nodeName(node)}`),
		]),
		section(
			'Translations now behind',
			behind.map(({ id, locale, days }) => `${codeText(`${id}.${locale}`)} by ${days} ${days === 1 ? 'day' : 'days'}`),
		),
		section(
			'Not compared, because their front matter cannot be read',
			unread.map((id) => codeText(id)),
		),
	].filter(Boolean);
	const count = Object.entries(problems).map(([level, number]) => `${number} ${level}${number === 1 ? '' : 's'}`);
	return [
		MARK,
		'## What this change does to the links',
		...(sections.length ? sections : ['Nothing: no page, link or address changes.']),
		`The check says: ${count.join(', ')}.`,
		'',
	].join('\n\n');
}

function section(title: string, lines: string[]): string {
	if (lines.length === 0) return '';
	const more = lines.length > MOST ? [`… and ${lines.length - MOST} more`] : [];
	return `### ${title}\n\n${[...lines.slice(0, MOST), ...more].map((line) => `- ${line}`).join('\n')}`;
}

function pageText({ id, title, draft, words, wordsBefore, minutes }: PageChange): string {
	const change = words - wordsBefore;
	const sign = wordsBefore && change ? ` (${change > 0 ? '+' : '−'}${Math.abs(change)})` : '';
	return `${codeText(id)} ${plain(title)}${draft ? ', a draft' : ''}: ${words} words${sign}, ${minutes} min`;
}

function linkText({ page, to, weight, because }: LinkChange): string {
	return `${codeText(page)} → ${nodeName(to)}, ${weight}${because ? `: ${plain(because)}` : ', without a reason'}`;
}

const nodeName = (node: CoverageChange['node']) => `${node.startsWith('sdg:') ? 'SDG' : 'GCM'} ${codeOf(node)}`;
/** "case-studies" → "case study" */
const kindName = (kind: Collection | undefined) => (kind ?? 'pages').replace(/ies$/, 'y').replace(/s$/, '').replace('-', ' ');

/** A stranger's words in a comment that a bot signs: no link, image, mention or markup comes of them. */
function plain(text: string): string {
	return text.replace(/[^\p{L}\p{N} ,;?'’“”–—-]|\.(?=\S)/gu, (character) => entity(character));
}

const entity = (character: string) => (/\p{Cc}/u.test(character) ? ' ' : `&#${character.codePointAt(0)};`);

/** Ids and addresses in code; a backtick would end it. */
const codeText = (text: string) => `\`${text.replace(/[`\p{Cc}]/gu, '')}\``;
