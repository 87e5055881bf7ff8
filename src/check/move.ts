/** Renames a page with all that follows: its translations, every link to it, the ledger. Pure: content in, changes out. */
import type { Content, ContentFile } from '../files/content.ts';
import { addressOf } from '../graph/addresses.ts';
import { COLLECTIONS } from '../schema/pages.ts';
import { readLedger, withPublished } from './ledger.ts';
import { nearest } from './problem.ts';

export interface Move {
	/** Files that get another name, "content/guides/old.mdx" → "content/guides/new.mdx". */
	renamed: [from: string, to: string][];
	/** Files whose text changes, by the names they have afterwards. */
	changed: ContentFile[];
}

/** The page cannot be moved; the message says why, and what can be done. */
export class MoveError extends Error {}

/**
 * @param from a page as people name it: "guides/old", "/guides/old/", "content/guides/old.mdx"
 * @param to the same of the name it gets, of the same kind
 * @param today for the ledger, "2026-11-29"
 * @throws {MoveError}
 */
export function movePage(content: Content, from: string, to: string, today?: string): Move {
	const [old, name] = [idOf(from), idOf(to)];
	const ids = [...new Set(content.pages.map(({ collection, slug }) => `${collection}/${slug}`))];
	if (!ids.includes(old)) {
		const meant = nearest(old, ids);
		throw new MoveError(`There is no page ${old}.${meant ? ` Did you mean ${meant}?` : ''}`);
	}
	const [collection, slug = ''] = name.split('/');
	if (collection !== old.split('/')[0])
		throw new MoveError(
			`${old} can only be moved within ${old.split('/')[0]}/: a page of another kind has other fields and another id for life, and is a new page (npm run new).`,
		);
	if (collection === 'goals' || collection === 'objectives')
		throw new MoveError('Pages of goals and objectives have the numbers that the UN gave them, and stay.');
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || /^\d+$/.test(slug))
		throw new MoveError(`“${slug}” is no name for a page: small letters a to z, digits and hyphens, a letter among them.`);
	if (ids.includes(name)) throw new MoveError(`${name} exists already. Choose another name.`);

	const own = content.pages.filter((page) => `${page.collection}/${page.slug}` === old);
	const pathOf = (path: string) => path.replace(`content/${old}.`, `content/${name}.`);
	const texts = [...content.pages, ...content.prose, ...content.vocabulary.values()];
	const changed = texts.flatMap(({ path, text }): ContentFile[] => {
		const linked = relink(text, old, name);
		const mended = path === 'content/vocabulary/countries.yaml' && collection === 'countries' ? reslug(linked, old, slug) : linked;
		return mended === text ? [] : [{ path: pathOf(path), text: mended }];
	});
	if (content.ledger)
		changed.push({
			path: content.ledger.path,
			text: leadOn(
				content.ledger,
				own
					.map(({ locale }) => [locale, addressOf(old), addressOf(name)].map((part) => part ?? ''))
					.map(([locale, was, is]) => [`${locale && `/${locale}`}${was}`, `${locale && `/${locale}`}${is}`]),
				today,
			),
		});
	return { renamed: own.map(({ path }) => [path, pathOf(path)]), changed };
}

/** "/guides/old/", "content/guides/old.ru.mdx" → "guides/old" */
function idOf(named: string): string {
	const [folder = '', name = ''] = named
		.replaceAll('\\', '/')
		.replace(/^\.?\/|^content\/|\/$|[?#].*$/g, '')
		.replace(/^content\//, '')
		.replace(/\/$/, '')
		.split('/');
	const collection = COLLECTIONS.find((each) => addressOf(`${each}/x`).split('/')[1] === folder) ?? folder;
	return `${collection}/${name.replace(/(\.[a-z]{2})?\.mdx$/, '')}`;
}

/** Ids in front matter and vocabularies, and addresses in texts; those of other sites stay as they are. */
function relink(text: string, old: string, name: string): string {
	const id = new RegExp(`(^|[\\s"'\\[,])${escaped(old)}(?=[\\s"'\\],}]|$)`, 'gm');
	const address = new RegExp(`${BEFORE}((?:/[a-z]{2})?)${escaped(addressOf(old).slice(0, -1))}(?=[/?#)\\s"'>\\]]|$)`, 'gm');
	return text.replaceAll(id, `$1${name}`).replaceAll(address, `$1$2${addressOf(name).slice(0, -1)}`);
}

/**
 * Puts an address in a text in the place of one that has moved. A place on the page and a question go along, unless the new address has a place of its own.
 * @param from "/guides/old/"
 * @param to "/guides/new/", "/glossary/#term"
 */
export function readdress(text: string, from: string, to: string): string {
	if (!text.includes(from)) return text;
	const after = to.includes('#') ? '(?=[)\\s"\'>\\]]|$)' : '(?=[?#)\\s"\'>\\]]|$)';
	return text.replaceAll(new RegExp(`${BEFORE}${escaped(from)}${after}`, 'gm'), (_, before: string) => `${before}${to}`);
}

/** What stands before an address of this site where it is a link: the end of another site's name does not. */
const BEFORE = '(^|[\\s"\'(<\\[:])';
const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The country whose page it is names the page too. */
function reslug(text: string, old: string, slug: string): string {
	return text.replace(new RegExp(`(\\bslug:\\s*)${old.split('/')[1]}\\b(?!-)`), `$1${slug}`);
}

/** The ledger with the new addresses, and with the old ones leading to them. */
function leadOn(ledger: ContentFile, pairs: readonly (readonly string[])[], today: string | undefined): string {
	const { published, moved } = readLedger(ledger);
	const now = new Map(pairs.map(([was = '', is = '']) => [was, is]));
	const follow = ([address, to]: [string, string]): [string, string] => {
		const [path = '', anchor] = to.split('#');
		return [address, now.has(path) ? `${now.get(path)}${anchor ? `#${anchor}` : ''}` : to];
	};
	// Only what was published has to lead on; and what moves back to where it was leads nowhere else any more.
	const leading = [...Object.entries(moved).map(follow), ...[...now].filter(([was]) => published.includes(was))].filter(
		([address]) => ![...now.values()].includes(address),
	);
	const all = [...new Set([...published, ...now.values()])].filter(
		(address) => published.includes(address) || [...now].some(([was, is]) => is === address && published.includes(was)),
	);
	const pairsOf = leading.sort(([a], [b]) => (a < b ? -1 : 1)).map(([address, to]) => `  ${address}: ${to}\n`);
	const block = (name: string) => new RegExp(`^${name}:.*\\n?(?:[ -].*\\n?)*`, 'm');
	const text = withPublished(ledger.text, all, today);
	const lines = pairsOf.length ? `moved:\n${pairsOf.join('')}` : '';
	return block('moved').test(text) ? text.replace(block('moved'), lines) : `${text.replace(/\n*$/, '\n')}${lines}`;
}
