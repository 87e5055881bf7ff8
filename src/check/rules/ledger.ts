import { folderOf } from '../../graph/addresses.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import { LEDGER, liveAddresses, readLedger } from '../ledger.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from './rule.ts';

const FOLDERS = new Set<string>(COLLECTIONS.map(folderOf));

/** WM021: an address that would die: not in the ledger, in it without a page, moved to nowhere, or an id for life that changed hands. */
export const ledger: Rule = ({ content, graph, translations, parsed }) => {
	const read = readLedger(content);
	if (!read) return [];
	const live = liveAddresses(graph, translations);
	const standing = new Map(live.map((each) => [each.address, each]));
	const entries = new Map(read.entries.map((entry) => [entry.address, entry]));
	const written = new Set(parsed.map(({ id, file }) => (file.locale ? `${file.locale}/${id}` : id)));
	const held = new Set(live.map(({ id }) => id));
	const problems: Problem[] = [...read.problems];
	if (problems.length) return problems;
	const say = (index: number, found: string, allowed: string, meant?: string) =>
		problems.push({ file: LEDGER, ...read.at([index]), level: 'error', code: 'WM021', found, allowed, ...(meant && { meant }) });

	for (const { address, id } of live) {
		if (!entries.has(address))
			problems.push({
				...pageAt(address, graph, parsed),
				level: 'error',
				code: 'WM021',
				found: `${address} is not in the ledger of addresses`,
				allowed: `a line in ${LEDGER}: "npm run addresses" writes it`,
				meant: `- { address: ${address}${id ? `, id: ${id}` : ''} }`,
			});
	}
	const seen = new Set<string>();
	for (const [index, { address, id, moved, retired }] of read.entries.entries()) {
		const page = standing.get(address);
		if (seen.has(address)) say(index, `${address} stands here twice`, 'each address once');
		seen.add(address);
		if (page) {
			if (moved || retired) say(index, `a page stands at ${address}, and the ledger says it is ${moved ? 'moved' : 'retired'}`, 'the address and its id');
			if (page.id !== id)
				say(index, `the page at ${address} has the id ${page.id ?? 'none'}, and was given ${id ?? 'none'}`, 'the id it was given: ids are for life', id);
			continue;
		}
		if (moved) {
			const next = entries.get(moved)?.moved;
			if (!standing.has(moved) && isPageAddress(moved)) say(index, `${address} has moved to ${moved}, and no page stands there`, 'the address of a page', next);
			continue;
		}
		if (retired && id && held.has(id)) say(index, `the id ${id} was that of ${address} and is given again`, 'an id no page has had: ids are for life');
		// A page whose front matter is broken is told so by the schema; its address is not dead.
		if (retired || !isPageAddress(address) || written.has(pagePath(address))) continue;
		const now = id && live.find((each) => each.id === id)?.address;
		say(
			index,
			`no page stands at ${address} any more`,
			'moved: where it stands now; or retired: why it was withdrawn',
			now ? `moved: ${now} ("npm run addresses" writes it)` : undefined,
		);
	}
	return problems;
};

/** Addresses of collections' pages, translations included; other places are made by the site's own code. */
function isPageAddress(address: string): boolean {
	const parts = address.split('/').filter(Boolean);
	return FOLDERS.has(parts.at(-2) ?? '');
}

/** "/sdg/10/" → "goals/10", "/ru/guides/x/" → "ru/guides/x" */
function pagePath(address: string): string {
	const parts = address.split('/').filter(Boolean);
	const folder = COLLECTIONS.find((each) => folderOf(each) === parts.at(-2));
	return [...parts.slice(0, -2), folder, parts.at(-1)].join('/');
}

function pageAt(address: string, graph: Parameters<Rule>[0]['graph'], parsed: Parameters<Rule>[0]['parsed']): Pick<Problem, 'file' | 'line' | 'column'> {
	const path = pagePath(address);
	const page = graph.pages.get(path);
	if (page) return page.at([]);
	const [locale, ...id] = path.split('/');
	const file = parsed.find((each) => each.id === id.join('/') && each.file.locale === locale)?.file.path;
	return { file: file ?? LEDGER, line: 1, column: 1 };
}
