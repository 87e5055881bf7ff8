import type { TextFile } from '../../files/content.ts';
import type { ParsedPage } from '../../files/page.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

export const saidTwice: TextRule = {
	code: 'WM039',
	level: 'error',
	title: 'A list that says something twice',
	help: 'Each country, audience, source or keyword stands in its list once. Take the second one out, or write the one that was meant.',
	findIn: () => (page) => twiceIn(page, page.frontMatter.data, []),
};

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
				found: `${String(path.at(-1))} has “${String(each).trim()}” twice`,
				allowed: 'each of them once',
			},
		];
	});
	return [...inside, ...twice];
}

/** Alike but for capitals and spaces around; groups of fields may well be alike. */
function keyOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value.trim().toLowerCase().normalize() : undefined;
}
