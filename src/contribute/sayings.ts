/** One sentence beside each field of the desk: that it is good, or what is missing and what to do. Pure; the check decides, this only puts it into words. */
import type { Problem } from '../check/problem.ts';
import { SUMMARY, TITLE } from '../schema/fields.ts';
import type { DeskWords } from './words.ts';

/** A field of the desk: a name of front matter, or a link, "sdg:10.7". "links" is all of them together. */
export type Place = string;

/** What is said of a field. */
export interface Saying {
	place: Place;
	text: string;
	/** Of the rule, for who looks it up; '' where the desk itself says it. */
	code: string;
	/** In English whatever the language of the page: the check's own words. */
	english: boolean;
	/** Where it stands in the front matter; 0 for what stands nowhere yet. */
	line: number;
}

const LINKS = 'links';

/**
 * @param front front matter as the desk has written it
 * @param problems what the check says of it
 * @param unknown countries that were typed and are not here
 * @returns at most one saying a field, in the order of the file; a field that has none is good
 */
export function sayingsOf(front: string, problems: readonly Problem[], unknown: readonly string[], words: DeskWords): Saying[] {
	const lines = front.split('\n');
	const sayings = new Map<Place, Saying>();
	for (const name of unknown) sayings.set('countries', { place: 'countries', text: words.say.noCountry({ name }), code: '', english: false, line: 0 });
	for (const problem of problems) {
		const place = placeOf(problem, lines);
		if (sayings.has(place)) continue;
		const own = sentence(place, problem, words);
		const text = own ?? [`${problem.found}.`, problem.allowed && `${words.allowed} ${problem.allowed}`].filter(Boolean).join(' ');
		sayings.set(place, { place, text, code: problem.code, english: own === undefined, line: missing(problem) ? 0 : problem.line });
	}
	return [...sayings.values()].sort((a, b) => ORDER.indexOf(a.place.split(':')[0] ?? '') - ORDER.indexOf(b.place.split(':')[0] ?? ''));
}

const ORDER = ['title', 'slug', 'summary', 'countries', 'audiences', 'sectors', 'sources', 'sdg', 'gcm', LINKS];

const missing = ({ code, found }: Problem) => (code === 'WM003' ? /^([a-z_]+) is missing/.exec(found)?.[1] : undefined);

function placeOf(problem: Problem, lines: readonly string[]): Place {
	if (problem.code === 'WM015' && /principal/.test(problem.found)) return LINKS;
	const field = missing(problem);
	if (field) return field;
	const before = lines.slice(0, problem.line).reverse();
	const top = before.map((line) => /^([a-z_]+):/.exec(line)?.[1]).find((name) => name) ?? '';
	if (top !== 'sdg' && top !== 'gcm') return top;
	const item = before.map((line) => /^ {2}- (?:code: )?"?([\d.a-d]+)"?$/.exec(line)?.[1]).find((code) => code);
	return item ? `${top}:${item}` : top;
}

function sentence(place: Place, { code, found, allowed = '' }: Problem, { say }: DeskWords): string | undefined {
	const length = Number(/\((\d+) characters\)/.exec(found)?.[1] ?? /“(.*)”/s.exec(found)?.[1]?.length ?? 0);
	if (place === 'title') return length ? say.titleLength({ n: length, least: TITLE.least, most: TITLE.most }) : say.titleMissing;
	if (place === 'summary') {
		if (code === 'WM034') return say.summaryRepeats;
		return length ? say.summaryLength({ n: length, least: SUMMARY.least, most: SUMMARY.most }) : say.summaryMissing;
	}
	if (place === 'audiences') return say.audiences;
	if (place === 'sectors') return say.sectors;
	if (place === LINKS) return /^no /.test(found) ? say.noPrincipal : say.manyPrincipal;
	if (!/^(sdg|gcm):/.test(place)) return undefined;
	return allowed.startsWith('no reason') ? say.claimHasReason : ofLink(code, found, say);
}

function ofLink(code: string, found: string, say: DeskWords['say']): string | undefined {
	if (code === 'WM021') return say.reasonEmpty;
	if (code === 'WM040') return say.reasonDenies;
	if (code === 'WM015') return say.twice;
	if (code === 'WM022') return say.beyondTable({ objective: /GCM (\d+)/.exec(found)?.[1] ?? '', target: /SDG ([\d.a-d]+)/.exec(found)?.[1] ?? '' });
	if (code === 'WM016' || /^evidence of /.test(found)) return /claimed|^evidence of .* missing/.test(found) ? say.claimEvidence : say.evidenceMissing;
	if (code === 'WM017' || /^evidence \d+ of /.test(found)) return say.noSource;
	if (/^because of .*(missing|is “”)/.test(found)) return say.reasonMissing;
	return /^because of /.test(found) ? say.reasonLength : undefined;
}
