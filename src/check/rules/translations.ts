import { LOCALES } from '../../schema/pages.ts';
import { nearest, type Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** WM019: a translation of nothing, into a language the site does not have, or with reasons for links its page does not have. */
export const translations: Rule = ({ translations: all, graph, parsed }) => {
	const originals = new Set(parsed.filter(({ file }) => !file.locale).map(({ id }) => id));
	return all.flatMap(({ id, locale, front, parsed: { file, frontMatter } }): Problem[] => {
		const problem = (path: PropertyKey[], found: string, allowed: string, meant?: string): Problem => ({
			file: file.path,
			...frontMatter.at(path),
			level: 'error',
			code: 'WM019',
			found,
			allowed,
			...(meant && { meant }),
		});
		if (!originals.has(id))
			return [problem([], `there is no page ${id} to translate`, 'a translation stands beside its page and has its name', nearest(id, originals))];
		if (locale === 'en' || !(LOCALES as readonly string[]).includes(locale))
			return [problem([], `“${locale}” is no language pages are translated into`, LOCALES.slice(1).join(', '))];
		const tags = (graph.from.get(`page:${id}`) ?? []).filter(({ kind }) => kind === 'tag').map(({ to }) => to as string);
		return Object.keys(front.reasons)
			.filter((key) => !tags.includes(key))
			.map((key) => problem(['reasons', key], `the page has no link to ${key}`, tags.join(', '), nearest(key, tags)));
	});
};
