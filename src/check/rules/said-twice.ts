import type { TextFile } from '../../files/content.ts';
import type { ParsedPage } from '../../files/page.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

export const saidTwice: TextRule = {
	code: 'WM039',
	level: 'error',
	title: 'A list that says something twice',
	help: 'Each country, audience, source, keyword or related page stands in its list once, and a country that the page is about (`countries`) is not one that it only `mentions`. Take the second one out, or write the one that was meant.',
	findIn: () => (page) => [...twiceIn(page, page.frontMatter.data, []), ...alsoMentioned(page)],
};

function alsoMentioned({ frontMatter, file }: ParsedPage<TextFile>): Finding[] {
	const { countries, mentions } = (frontMatter.data ?? {}) as Record<string, unknown>;
	if (!Array.isArray(countries) || !Array.isArray(mentions)) return [];
	return mentions.flatMap((iso, index): Finding[] =>
		countries.includes(iso)
			? [
					{
						file: file.path,
						...frontMatter.at(['mentions', index]),
						found: `mentions has “${iso}”, which countries has too`,
						allowed: 'each country in one of the two',
					},
				]
			: [],
	);
}

function twiceIn(page: ParsedPage<TextFile>, value: unknown, path: PropertyKey[]): Finding[] {
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.entries(value).flatMap(([key, each]) => twiceIn(page, each, [...path, Array.isArray(value) ? Number(key) : key]));
	// Codes have a rule that knows more of them.
	if (!Array.isArray(value) || (path.length === 1 && (path[0] === 'sdg' || path[0] === 'gcm'))) return inside;
	const first = new Map<string, number>();
	const twice = value.flatMap((each, index): Finding[] => {
		const said = keyOf(each);
		if (said === undefined || !first.has(said)) {
			if (said !== undefined) first.set(said, index);
			return [];
		}
		return [
			{
				file: page.file.path,
				...page.frontMatter.at([...path, index]),
				found: `${String(path.at(-1))} has “${nameOf(each).trim()}” twice`,
				allowed: 'each of them once',
			},
		];
	});
	return [...inside, ...twice];
}

/** Alike but for capitals and spaces around; groups of fields may well be alike, but for those that name a related page. */
function keyOf(value: unknown): string | undefined {
	return nameOf(value).trim().toLowerCase().normalize() || undefined;
}

function nameOf(value: unknown): string {
	if (typeof value === 'string') return value;
	const { page, because } = (value ?? {}) as Record<string, unknown>;
	// A step of a pathway, which has a reason, may come back to a page.
	return typeof page === 'string' && because === undefined ? page : '';
}
