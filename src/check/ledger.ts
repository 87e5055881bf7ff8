/** The ledger of addresses: content/addresses.yaml, every address the site has published and where those that moved lead now. */
import type { ContentFile } from '../files/content.ts';
import { readYaml, type YamlValue } from '../files/yaml.ts';
import { addressOf, lastingId } from '../graph/addresses.ts';
import type { Graph } from '../graph/types.ts';

export interface Ledger {
	published: string[];
	/** Old address → new address. */
	moved: Record<string, string>;
	at: YamlValue['at'];
	errors: YamlValue['errors'];
}

/** Parts of small letters, digits, hyphens and points between slashes (capitals in ids for life), and perhaps an anchor. */
const ADDRESS = /^\/(?:[A-Za-z0-9]+(?:[.-]+[A-Za-z0-9]+)*\/)*(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]+)?(#[\p{L}\p{N}.-]+)?$/u;

/** @param file content/addresses.yaml; what is wrong with it is in `errors` */
export function readLedger(file: ContentFile): Ledger {
	const { data, errors, at } = readYaml(file.text);
	const isGroup = typeof data === 'object' && data !== null && !Array.isArray(data);
	const { published = [], moved, ...rest } = (isGroup ? data : {}) as Record<string, unknown>;
	const problems = [...errors];
	const refuse = (message: string, path: PropertyKey[] = []) => problems.push({ message, at: at(path) });
	const isAddress = (value: unknown): value is string => typeof value === 'string' && ADDRESS.test(value);
	if (data && !isGroup) refuse('the ledger has no published: and moved:');
	for (const key of Object.keys(rest)) refuse(`“${key}” is no part of the ledger`, [key]);
	const list = Array.isArray(published) ? published : [];
	if (list !== published) refuse('published is no list', ['published']);
	list.forEach((address, index) => {
		if (!isAddress(address)) refuse(`“${String(address)}” is no address: they begin and end with a slash, /guides/use-an-mgi-baseline/`, ['published', index]);
	});
	if (moved && (typeof moved !== 'object' || Array.isArray(moved))) refuse('moved is no list of old and new addresses', ['moved']);
	const pairs = moved && typeof moved === 'object' && !Array.isArray(moved) ? Object.entries(moved as Record<string, unknown>) : [];
	for (const [from, to] of pairs) {
		const wrong = [from, to].find((address) => !isAddress(address) || (address === from && address.includes('#')));
		if (wrong !== undefined || !isAddress(to))
			refuse(`“${String(wrong ?? to)}” is no address: they begin and end with a slash, /guides/use-an-mgi-baseline/`, ['moved', from]);
	}
	return {
		published: list.filter(isAddress),
		moved: Object.fromEntries(pairs.filter((pair): pair is [string, string] => isAddress(pair[0]) && isAddress(pair[1]))),
		at,
		errors: problems,
	};
}

/** Every address of a page now: its own, its lasting one, and those of its translations; sorted. */
export function currentAddresses(graph: Graph, translations: readonly { id: string; locale: string }[]): string[] {
	const own = [...graph.pages.values()].filter(({ front }) => !front.draft);
	return [
		...own.map(({ id }) => addressOf(id)),
		...own.map((page) => `/id/${lastingId(page)}/`),
		...translations.flatMap(({ id, locale }) => {
			const page = graph.pages.get(id);
			return page?.front.draft === false ? [`/${locale}${addressOf(id)}`, `/id/${lastingId(page)}/${locale}/`] : [];
		}),
	].sort();
}

/**
 * Adds the addresses of pages that are new since the ledger was written.
 * @param today the day that stands beside them, "2026-11-29"
 * @returns the ledger's new text, or undefined when nothing is missing
 */
export function grownLedger(file: ContentFile, current: readonly string[], today?: string): string | undefined {
	const { published, errors } = readLedger(file);
	const listed = new Set(published);
	const missing = current.filter((address) => !listed.has(address));
	if (errors.length || missing.length === 0) return undefined;
	return withPublished(file.text, [...new Set([...published, ...current])], today);
}

/** @returns the ledger's text with these addresses as its list, sorted; those that were there keep what stands behind them, such as their day */
export function withPublished(text: string, addresses: readonly string[], today?: string): string {
	const known = new Map([...text.matchAll(/^ *- +"?(\/[^\s"]*)"?.*$/gm)].map(([line, address = '']) => [address, `  ${line.trim()}`]));
	const lines = [...addresses].sort().map((address) => `${known.get(address) ?? `  - ${address}${today ? ` # ${today}` : ''}`}\n`);
	return text.replace(/^published:.*\n(?:[ -].*\n)*/m, () => `published:\n${lines.join('')}`);
}

/** An address that leads on to another. */
export interface Redirect {
	/** "/id/M07/" */
	from: string;
	/** "/modules/migration-in-the-cooperation-framework/" */
	to: string;
}

/**
 * What leads on: each id for life to its page, and with a language behind it to the translation; each address that moved to what took its place.
 * @returns sorted by `from`
 */
export function redirectsOf(graph: Graph, moved: Ledger['moved'], translations: readonly { id: string; locale: string }[]): Redirect[] {
	return [
		...[...graph.pages.values()].map((page) => ({ from: `/id/${lastingId(page)}/`, to: addressOf(page.id) })),
		...translations.flatMap(({ id, locale }) => {
			const page = graph.pages.get(id);
			return page ? [{ from: `/id/${lastingId(page)}/${locale}/`, to: `/${locale}${addressOf(id)}` }] : [];
		}),
		...Object.entries(moved).map(([from, to]) => ({ from, to })),
	].sort((a, b) => (a.from < b.from ? -1 : 1));
}
