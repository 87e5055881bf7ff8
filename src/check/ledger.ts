/** The ledger: every address a page has had, in content/vocabulary/addresses.yaml. No address ever dies silently. */
import * as z from 'zod';
import type { Content } from '../files/content.ts';
import { type Position, readYaml } from '../files/yaml.ts';
import { addressOf, lastingId } from '../graph/addresses.ts';
import type { Graph } from '../graph/types.ts';
import type { Problem } from './problem.ts';
import { checkSchema } from './schema-problems.ts';

export const LEDGER = 'content/vocabulary/addresses.yaml';

const address = z.string().regex(/^\/([a-z0-9.-]+\/)+$/, 'an address such as /guides/use-an-mgi-baseline/');

const entrySchema = z
	.strictObject({
		address,
		id: z
			.string()
			.regex(/^[A-Z]{1,3}\d{0,2}$/, 'an id for life such as M07, SDG10 or KAZ')
			.optional(),
		moved: address.optional().describe('Where the page stands now; the old address leads there.'),
		retired: z.string().min(10).optional().describe('Why the page was withdrawn; the old address says so.'),
	})
	.refine(({ moved, retired }) => !(moved && retired), 'moved or retired, not both');

export type LedgerEntry = z.output<typeof entrySchema>;

/** The ledger as read: its entries, where each stands, and what is wrong with the file. */
export interface Ledger {
	entries: LedgerEntry[];
	at: (path: readonly PropertyKey[]) => Position;
	problems: Problem[];
}

/** @returns the ledger of a content; undefined when it has none, as small contents in tests do */
export function readLedger(content: Content): Ledger | undefined {
	const file = content.vocabulary.get('addresses');
	if (!file) return undefined;
	const { data, at, errors } = readYaml(file.text);
	if (errors.length)
		return { entries: [], at, problems: errors.map(({ message, at: place }) => ({ file: LEDGER, ...place, level: 'error', code: 'WM002', found: message })) };
	const { value, problems } = checkSchema(data ?? [], z.array(entrySchema), { file: LEDGER, at });
	return { entries: value ?? [], at, problems };
}

/** An address where a page stands today. */
export interface LiveAddress {
	address: string;
	/** The page's id for life; a translation has none of its own. */
	id: string | undefined;
}

/**
 * Where pages stand today, translations included, drafts left out.
 * @param translations a page's id and the language
 */
export function liveAddresses(graph: Graph, translations: readonly { id: string; locale: string }[]): LiveAddress[] {
	const pages = [...graph.pages.values()].filter(({ front }) => !front.draft);
	const ids = new Set(pages.map(({ id }) => id));
	return [
		...pages.map((page) => ({ address: addressOf(page.id), id: lastingId(page) })),
		...translations.filter(({ id }) => ids.has(id)).map(({ id, locale }) => ({ address: `/${locale}${addressOf(id)}`, id: undefined })),
	];
}

/**
 * Brings a ledger up to date: new addresses are added; a page that kept its id for life and changed its address is recorded as moved.
 * Nothing is ever taken out.
 * @returns entries sorted by address; what cannot be known (a page without an id that went away) stays for the check to ask about
 */
export function updateLedger(entries: readonly LedgerEntry[], live: readonly LiveAddress[]): LedgerEntry[] {
	const standing = new Map(live.map((each) => [each.address, each]));
	const byId = new Map(live.flatMap((each) => (each.id ? [[each.id, each.address] as const] : [])));
	const known = new Map(entries.map((entry) => [entry.address, entry]));
	const old = entries.map((entry): LedgerEntry => {
		const here = standing.get(entry.address);
		if (here) {
			const id = entry.id ?? here.id;
			return { address: entry.address, ...(id && { id }) };
		}
		const now = (entry.id && byId.get(entry.id)) ?? entry.moved;
		// An address that already led to one which has moved on leads to the end of the way.
		const next = now ? known.get(now) : undefined;
		const moved = (next?.id && byId.get(next.id)) ?? next?.moved ?? now;
		return moved ? { address: entry.address, ...(entry.id && { id: entry.id }), moved } : entry;
	});
	const born = live.filter((each) => !known.has(each.address)).map(({ address: where, id }): LedgerEntry => ({ address: where, ...(id && { id }) }));
	return [...old, ...born].sort((a, b) => (a.address < b.address ? -1 : 1));
}

const HEAD = `# Every address this site has had: a line is added when a page is born, and none is ever taken away. "npm run addresses" keeps it.
# moved: where the page stands now; the old address leads there. retired: why a page was withdrawn; its address says so.
`;

/** The ledger as the file's text. */
export function writeLedger(entries: readonly LedgerEntry[]): string {
	const field = (name: string, value: string | undefined) => (value ? [`${name}: ${name === 'retired' ? JSON.stringify(value) : value}`] : []);
	return (
		HEAD +
		entries
			.map(
				(entry) =>
					`- { ${Object.entries(entry)
						.flatMap(([name, value]) => field(name, value))
						.join(', ')} }\n`,
			)
			.join('')
	);
}

/** An address that leads on to another. */
export interface Redirect {
	/** "/id/M07/" */
	from: string;
	/** "/modules/migration-in-the-cooperation-framework/" */
	to: string;
}

/** What leads on: each id for life to its page, each old address to the new one. Sorted by `from`. */
export function redirectsOf(entries: readonly LedgerEntry[], live: readonly LiveAddress[]): Redirect[] {
	return [
		...live.flatMap(({ address: to, id }) => (id ? [{ from: `/id/${id}/`, to }] : [])),
		...entries.flatMap(({ address: from, moved: to }) => (to ? [{ from, to }] : [])),
	].sort((a, b) => (a.from < b.from ? -1 : 1));
}
