import { isEarned } from '../../graph/queries.ts';
import { LOCALES } from '../../schema/locales.ts';
import { type Finding, nearest } from '../problem.ts';
import type { ContentRule } from './rule.ts';

export const translations: ContentRule = {
	code: 'WM019',
	level: 'error',
	title: 'A translation does not fit its page',
	help: 'A translation stands beside its page and has its name with the language before .mdx. It holds title, summary, the day of the translation and the reasons in its language; tags, sources and dates are inherited, so it can have reasons only for links that the page gives reasons for.',
	find: ({ translations: all, graph, parsed }) => {
		const originals = new Set(parsed.filter(({ file }) => !file.locale).map(({ id }) => id));
		return all.flatMap(({ id, locale, front, parsed: { file, frontMatter } }): Finding[] => {
			const finding = (path: PropertyKey[], found: string, allowed: string, meant?: string): Finding => ({
				file: file.path,
				...frontMatter.at(path),
				found,
				allowed,
				meant,
			});
			if (!originals.has(id))
				return [finding([], `there is no page ${id} to translate`, 'a translation stands beside its page and has its name', nearest(id, originals))];
			if (locale === 'en' || !(LOCALES as readonly string[]).includes(locale))
				return [finding([], `“${locale}” is no language pages are translated into`, LOCALES.slice(1).join(', '))];
			if (!graph.pages.has(id)) return [];
			const tags = (graph.from.get(`page:${id}`) ?? []).flatMap((link) => (link.kind === 'tag' && isEarned(link) ? [link.to as string] : []));
			return Object.keys(front.reasons)
				.filter((key) => !tags.includes(key))
				.map((key) => finding(['reasons', key], `the page gives no reason for ${key}`, tags.join(', '), nearest(key, tags)));
		});
	},
};
