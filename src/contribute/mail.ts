/** Reads a letter, however mail programs have bent it: a page that the tagging desk made, or a remark on a page of the hub. */
import PostalMime from 'postal-mime';
import { readYaml } from '../files/yaml.ts';
import { slugOf } from '../schema/slug.ts';
import { type Fields, STARTED, type Started } from './draft.ts';
import { kindOf } from './ids.ts';

export interface ProposedPage {
	kind?: Started;
	/** The name of its file, without .mdx. */
	slug?: string;
	fields: Fields;
	/** What stands behind the front matter. */
	text: string;
	/** What of the front matter could not be read, as it was written. */
	unread: string;
}

/** A mail's own head: fields at its first lines. */
const HEADED =
	/^(?:(?:From|To|Date|Subject|Received|Return-Path|MIME-Version|Content-Type|Delivered-To|Message-ID|X-[\w-]+|DKIM-Signature|ARC-[\w-]+): ?.*\r?\n(?:[ \t].*\r?\n)*){2,}/i;

/**
 * The words of a letter: of a mail as a mail program saves it (.eml, with its head), or of the text alone.
 * A page that came along as a file takes the place of the words. Nothing is ever thrown: what is no mail is read as text.
 */
export async function letterOf(bytes: Uint8Array): Promise<string> {
	const raw = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
	if (!HEADED.test(raw)) return plain(raw);
	const { text = '', html = '', attachments, subject = '' } = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>, { attachmentEncoding: 'utf8' });
	const page = attachments.find(({ filename, content }) => /\.(mdx?|txt)$/i.test(filename ?? '') && typeof content === 'string');
	const words = text || wordsOf(html);
	return plain([page ? String(page.content) : words, ...(words.trim() || page ? [] : [subject])].join('\n'));
}

const SIGNS: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The words of a mail that has only HTML. They are read, and never shown as HTML. */
function wordsOf(html: string): string {
	const bare = html
		.replaceAll(/\s*\n\s*/g, ' ')
		.replaceAll(/<br\s*\/?>\s?|<\/(?:p|div|li|h\d)>\s?/gi, '\n')
		.replaceAll(/<[^>]*>/g, '');
	return bare.replaceAll(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, number, name) =>
		number ? String.fromCodePoint(Number(number)) : (SIGNS[name.toLowerCase()] ?? whole),
	);
}

/** One kind of line end, no quoting marks, no spaces that only look like spaces. */
function plain(text: string): string {
	const lines = text
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
		.replaceAll(/[\u200b\u2060\ufeff]/g, '')
		.split('\n');
	const filled = lines.filter((line) => line.trim());
	const quoted = filled.length > 0 && filled.filter((line) => line.startsWith('>')).length > filled.length / 2;
	return lines.map((line) => (quoted ? line.replace(/^(> ?)+/, '') : line).trimEnd()).join('\n');
}

const HYPHENS = /^\s*(?:-{3,}|[—–]-?|-[—–])\s*$/;
const KEY = /^\s*(?:- )?[A-Za-z_]+:(?:\s|$)/;

/** @returns the page that a letter proposes; undefined when it holds none */
export function proposedPage(letter: string): ProposedPage | undefined {
	const lines = letter.split('\n');
	const opened = lines.findIndex(
		(line, index) =>
			HYPHENS.test(line) &&
			lines
				.slice(index + 1)
				.find((next) => next.trim())
				?.match(/^\s*(?:#|[a-z_]+:)/i),
	);
	const start = opened >= 0 ? opened + 1 : lines.findIndex((line) => /^\s*(?:id|title|summary):\s/.test(line));
	if (start < 0) return undefined;
	const closed = lines.findIndex((line, index) => index >= start && HYPHENS.test(line));
	const end = closed < 0 ? lines.length : closed;
	const { fields, unread } = fieldsIn(lines.slice(start, end));
	if (Object.keys(fields).length === 0) return undefined;
	const [, folder, name] = /content\/([a-z-]+)\/([\p{L}\p{N}_-]+)\.mdx/u.exec(lines.slice(0, start).join('\n')) ?? [];
	const kind = STARTED.find((each) => each === folder) ?? kindOf(fields.id);
	const slug = slugOf(name ?? '');
	const rest = lines.slice(end + 1);
	const signature = rest.findIndex((line) => /^-- ?$/.test(line));
	const text = rest
		.slice(0, signature < 0 ? undefined : signature)
		.join('\n')
		.trim();
	return { ...(kind && { kind }), ...(slug && { slug }), fields, text, unread };
}

/** As it stands; else with the lines that a mail program has broken put together again; else what single lines say. */
function fieldsIn(lines: readonly string[]): { fields: Fields; unread: string } {
	const whole = read(lines.join('\n'));
	if (whole) return { fields: whole, unread: '' };
	const joined: string[] = [];
	for (const line of lines) {
		const goesOn = joined.length > 0 && line.trim() !== '' && !KEY.test(line) && !/^\s*(?:- |#)/.test(line);
		if (goesOn) joined.push(`${joined.pop()} ${line.trim()}`);
		else joined.push(line);
	}
	const mended = read(joined.join('\n'));
	if (mended) return { fields: mended, unread: '' };
	const fields: Fields = {};
	const unread: string[] = [];
	for (const part of joined.join('\n').split(/\n(?=[a-z_]+:)/i)) {
		const one = read(part) ?? textOf(part);
		if (one) Object.assign(fields, one);
		else if (part.trim()) unread.push(part);
	}
	return { fields, unread: unread.join('\n') };
}

/** "title: Data: who counts", which is no YAML and clear all the same. */
function textOf(part: string): Fields | undefined {
	const [, key, value = ''] = /^([a-z_]+):\s*(\S[^\n]*)$/.exec(part.trim()) ?? [];
	return key ? { [key]: value } : undefined;
}

function read(yaml: string): Fields | undefined {
	const { data, errors } = readYaml(yaml);
	return errors.length === 0 && typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : undefined;
}
