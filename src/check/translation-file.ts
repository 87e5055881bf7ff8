/** Begins a translation: the English page with the front matter of a translation, every word of it still to be said. */
import { stringify } from 'yaml';
import { splitPage } from '../files/page.ts';
import { digestsOf } from './translated.ts';

type Fields = Record<string, unknown>;

/** Fields that are words as they are, and groups of which some are. */
const WORDS = ['places', 'partners', 'stakeholders', 'who', 'materials', 'objectives', 'notes', 'purpose', 'ask'];
const GROUPS: Record<string, string[]> = { figures: ['value', 'what'], plan: ['title', 'how'], questions: ['question', 'answer'], steps: ['because', 'stop'] };

/**
 * @param text the English page's whole file
 * @param data its front matter as it is written
 * @returns the whole file of a translation, by machine until somebody says otherwise
 */
export function beginTranslation(text: string, data: unknown): string {
	const fields = (data ?? {}) as Fields;
	const groups = (field: string) => (Array.isArray(fields[field]) ? (fields[field] as Fields[]) : []);
	const reasons = ['sdg', 'gcm'].flatMap((framework) => groups(framework).flatMap(({ code, because }) => (because ? [[`${framework}:${code}`, because]] : [])));
	const why = groups('related').flatMap((each) => (each.why ? [[each.page, each.why]] : []));
	const words = [
		...WORDS.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])),
		...Object.entries(GROUPS).flatMap(([name, parts]) =>
			groups(name).length
				? [[name, groups(name).map((group) => Object.fromEntries(parts.flatMap((part) => (part in group ? [[part, group[part]]] : []))))]]
				: [],
		),
	];
	const front = {
		title: fields.title,
		summary: fields.summary,
		translation: { of: digestsOf(text, data), by: 'person' },
		...(words.length && { words: Object.fromEntries(words) }),
		...(reasons.length && { reasons: Object.fromEntries(reasons) }),
		...(why.length && { why: Object.fromEntries(why) }),
	};
	return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${splitPage(text).body.trimStart()}`;
}
