/** Pieces of the page that the search page and the quick search share. Text is always put in as text. */
import { make } from '../browser/make.ts';
import { codeOf, gcmAddress, sdgAddress } from '../graph/addresses.ts';
import { showDate } from '../i18n/formats.ts';
import type { Locale } from '../schema/locales.ts';
import type { OpenSearch, Start } from './browser.ts';
import { readTargets } from './browser.ts';
import type { Place } from './lexicon.ts';
import type { Answer } from './search.ts';

/** @returns what marks text as being of a language; nothing when it is the page's own */
export function inLanguage(language: string): { lang?: string } {
	return language === document.documentElement.lang ? {} : { lang: language };
}

/** "SDG 10.7", "GCM 16", in the page's language */
export function numberOf(node: string, { code }: Start['say']): string {
	return code[node.startsWith('gcm:') ? 'gcm' : 'sdg']({ code: codeOf(node) });
}

/** Several of them: "SDG 10.7, GCM 16" */
export const numbersOf = (nodes: readonly string[], say: Start['say']): string => nodes.map((node) => numberOf(node, say)).join(', ');

/** The direct answers: codes in the question first, then other places. */
export async function placesOf({ nodes, places }: Pick<Answer, 'nodes' | 'places'>, { names, say }: Start): Promise<Place[]> {
	const targets = nodes.some((node) => node.includes('.')) ? await readTargets() : {};
	const codes = nodes.map((node): Place => {
		const code = codeOf(node);
		const isObjective = node.startsWith('gcm:');
		const name = isObjective ? names.gcm[code] : (names.sdg[code] ?? targets[code]);
		return {
			title: `${numberOf(node, say)}: ${name ?? ''}`,
			address: isObjective ? gcmAddress(code) : sdgAddress(code),
			kind: (isObjective ? names.kind.objectives : names.kind.goals) ?? '',
		};
	});
	return [...codes, ...places.filter(({ address }) => !codes.some((each) => each.address === address))];
}

/** What was done to the question, a sentence each. */
export function notesOf({ notes, unknown }: Answer, { say }: Start): HTMLElement[] {
	return [
		...notes.map(({ type, from, to, glossary }) => {
			const line = make('span', {}, say.notes[type]({ from, to }));
			if (glossary) line.append(' ', make('a', { href: `/glossary/#${glossary}` }, say.explained));
			return line;
		}),
		...(unknown.length ? [make('span', {}, say.unknown({ list: unknown.join(', ') }))] : []),
	];
}

/** Kind and countries of a page, as one line; with the day of its review when pages are in that order. */
export function aboutPage({ values, minutes, reviewed }: Answer['hits'][number]['row'], { names, say }: OpenSearch['start'], dated = false): string {
	const named = (facet: 'kind' | 'country' | 'language', value: string) => names[facet][value] ?? value;
	return [
		...values.kind.map((kind) => named('kind', kind)),
		...values.country.slice(0, 3).map((iso) => named('country', iso)),
		...values.language.filter((language) => language !== document.documentElement.lang).map((language) => named('language', language)),
		say.minutes({ n: minutes }),
		...(dated ? [say.reviewed({ date: showDate(document.documentElement.lang as Locale, new Date(reviewed * 86_400_000).toISOString().slice(0, 10)) })] : []),
	].join(' · ');
}
