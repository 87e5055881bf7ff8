/** The facts of a page's front matter, whatever its kind has, put in words. */
import { addressOf } from '../graph/addresses.ts';
import { evidenceOf } from '../graph/evidence.ts';
import type { Page } from '../graph/types.ts';
import { showDate, showLanguage, showList } from '../i18n/formats.ts';
import type { Strings } from '../i18n/locales.ts';
import type { Locale } from '../schema/locales.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** A fact is a text, or some names of which those with an address are links. */
export interface Fact {
	name: keyof Strings['facts'];
	text?: string;
	links?: { name: string; to: string }[];
}

/** @returns the facts a page has, in the order they are shown */
export function factsOf(page: Page, vocabulary: Vocabulary, strings: Strings, locale: Locale): Fact[] {
	const { front, collection } = page;
	const text = (name: Fact['name'], value: string | undefined): Fact[] => (value ? [{ name, text: value }] : []);
	const links = (name: Fact['name'], value: Fact['links'] = []): Fact[] => (value.length ? [{ name, links: value }] : []);
	const label = (list: 'audiences' | 'sectors' | 'principles', ids: readonly string[]) =>
		showList(
			locale,
			ids.flatMap((id) => vocabulary[list].find((each) => each.id === id)?.label ?? []),
		);
	const country = (iso: string) => {
		const found = vocabulary.countries.find((each) => each.iso === iso);
		return found ? [{ name: found.name, to: found.slug ? addressOf(`countries/${found.slug}`) : '' }] : [];
	};
	return [
		...(collection === 'countries' ? [] : links('countries', front.countries.flatMap(country))),
		...links('mentions', front.mentions.flatMap(country)),
		...('form' in front ? text('form', strings.forms[front.form]) : []),
		...('type' in front ? text('type', strings.types[front.type]) : []),
		...('purpose' in front ? text('purpose', front.purpose) : []),
		...('authors' in front ? text('authors', front.authors.join(', ')) : []),
		...('year' in front && front.year ? text('year', String(front.year)) : []),
		...('languages' in front ? text('languages', front.languages.map((code) => showLanguage(locale, code)).join(', ')) : []),
		...('url' in front && front.url ? links('url', [{ name: front.url.replace(/^https?:\/\//, ''), to: front.url }]) : []),
		...('seen' in front && front.seen ? text('seen', showDate(locale, front.seen)) : []),
		...('ask' in front ? text('ask', front.ask) : []),
		...('period' in front && front.period ? text('period', years(front.period, strings)) : []),
		...('scope' in front ? text('scope', strings.scopes[front.scope]) : []),
		...('places' in front ? text('places', showList(locale, front.places)) : []),
		...('partners' in front ? text('partners', showList(locale, front.partners)) : []),
		...('stakeholders' in front ? text('stakeholders', showList(locale, front.stakeholders)) : []),
		...('principles' in front ? text('principles', label('principles', front.principles)) : []),
		...('who' in front ? text('who', showList(locale, front.who)) : []),
		...('minutes' in front ? text('minutes', strings.minutes({ n: front.minutes })) : []),
		...('level' in front ? text('level', strings.levels[front.level]) : []),
		...text('audiences', label('audiences', front.audiences)),
		...text('sectors', label('sectors', front.sectors)),
		...('named_in' in front ? text('namedIn', front.named_in.map((reference) => placeIn(reference, vocabulary)).join('; ')) : []),
	];
}

function years({ from, to }: { from: number; to?: number | undefined }, strings: Strings): string {
	if (!to) return strings.since({ year: String(from) });
	return from === to ? String(from) : `${from}–${to}`;
}

function placeIn(reference: Parameters<typeof evidenceOf>[0], { sources }: Vocabulary): string {
	const { source, where } = evidenceOf(reference, sources);
	return where ? `${source.label}, ${where}` : source.label;
}
