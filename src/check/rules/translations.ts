import { isEarned } from '../../graph/queries.ts';
import { LOCALES } from '../../schema/locales.ts';
import { type Finding, nearest } from '../problem.ts';
import { changesSince, driftBetween, figuresApart } from '../translated.ts';
import type { ContentRule } from './rule.ts';

export const translations: ContentRule = {
	code: 'WM019',
	level: 'error',
	title: 'A translation does not fit its page',
	help: 'A translation stands beside its page and has its name with the language before .mdx. It holds title, summary, how it was made, the text, and in its language the reasons of links and other words of the front matter; tags, sources and dates are inherited, so it can have reasons only for links that the page gives reasons for. Figures, notes, links, headings and components are those of the English page, section by section: the message names those that are not. A passage that stays English is marked: &lt;Lang code="en">…&lt;/Lang>.',
	find: ({ translations: all, graph, parsed }) => {
		const originals = new Map(parsed.filter(({ file }) => !file.locale).map((page) => [page.id, page]));
		return all.flatMap(({ id, locale, front, parsed: { file, frontMatter } }): Finding[] => {
			const finding = (path: PropertyKey[], found: string, allowed: string, meant?: string): Finding => ({
				file: file.path,
				...frontMatter.at(path),
				found,
				allowed,
				meant,
			});
			const original = originals.get(id);
			if (!original)
				return [finding([], `there is no page ${id} to translate`, 'a translation stands beside its page and has its name', nearest(id, originals.keys()))];
			if (locale === 'en' || !(LOCALES as readonly string[]).includes(locale))
				return [finding([], `“${locale}” is no language pages are translated into`, LOCALES.slice(1).join(', '))];
			const page = graph.pages.get(id);
			if (!page) return [];
			const tags = (graph.from.get(`page:${id}`) ?? []).flatMap((link) => (link.kind === 'tag' && isEarned(link) ? link : []));
			const names = tags.map(({ to }) => to as string);
			const next = page.front.related.map((each) => each.page);
			const wrong = [
				...unknown(front.reasons, names).map((key) => finding(['reasons', key], `the page gives no reason for ${key}`, names.join(', '), nearest(key, names))),
				...unknown(front.why, next).map((key) =>
					finding(['why', key], `${key} is no page that it names as related`, next.join(', ') || 'no `why`: the page names none', nearest(key, next)),
				),
				...lengthsApart(front.words, page.front).map(([field, found, allowed]) => finding(['words', field], found, allowed)),
			];
			// What no longer says the English page has a rule of its own, and its figures differ for a reason.
			if (changesSince(front.translation.of, original.file.text, original.frontMatter.data).length) return wrong;
			const said = [
				{ path: ['title'], english: page.front.title, own: front.title },
				{ path: ['summary'], english: page.front.summary, own: front.summary },
				...tags.map(({ to, because }) => ({ path: ['reasons', to], english: because ?? '', own: front.reasons[to] })),
			];
			return [
				...wrong,
				...said.flatMap(({ path, english, own }) =>
					own === undefined ? [] : figuresApart(english, own).map((apart) => finding(path, `${path.join(' ')} ${apart}`, 'the figures of the English page')),
				),
				...driftBetween(original.file.text, file.text).map((drift): Finding => ({ file: file.path, column: 1, ...drift })),
			];
		});
	},
};

const unknown = (said: object, known: readonly string[]) => Object.keys(said).filter((key) => !known.includes(key));

/** Lists of words that are longer or shorter than the page's own: their entries belong together by their places. */
function lengthsApart(words: object, front: object): [field: string, found: string, allowed: string][] {
	return Object.entries(words).flatMap(([field, own]): [string, string, string][] => {
		const english = (front as Record<string, unknown>)[field];
		if (english === undefined) return [[field, `the page has no ${field}`, 'fields that the English page has']];
		if (!Array.isArray(own) || !Array.isArray(english) || own.length === english.length) return [];
		return [[field, `${field} has ${own.length} of them, and the English page ${english.length}`, 'one for each of the page, in its order']];
	});
}
