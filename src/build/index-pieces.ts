/**
 * Cuts Pagefind's index into smaller pieces. Pagefind packs about 27 KB into each and offers no way to set that, so every further word of a
 * question would cost a phone 27 KB; here it costs about two. The format is that of Pagefind 1.6: gzip over a signature and CBOR.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Bytes of CBOR in a piece; packed they are two fifths of that. */
const PIECE = 2_500;
/** Words that begin with the same letters share a piece, so that whoever has typed them finds all that begin so. */
const BEGINNING = 3;
/** Unless they are more than this together, in bytes of CBOR; then they are told apart by one letter more. */
const LARGE = 20_000;
/** Comes after every word. */
const LAST = '\u{10FFFF}';
const SIGNATURE = 'pagefind_dcd';

/** A word's stem, its places by page, and its forms with accents. */
type Word = [stem: string, pages: unknown[], forms: unknown[]];
/** A piece of the index: the engine fetches it for words between `from` and `to`. */
type Piece = [from: string, to: string, name: string];
type Meta = [version: string, pages: unknown[], pieces: Piece[], ...rest: unknown[]];

/** Files by path. */
export type Files = Map<string, Uint8Array>;

/** @returns what stands in one of Pagefind's packed files, without the signature */
export function unpack(file: Uint8Array): Uint8Array {
	const bytes = gunzipSync(file);
	if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error('Not a file of Pagefind: its signature is missing.');
	return bytes.subarray(SIGNATURE.length);
}

const pack = (content: unknown): Uint8Array => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(content)]), { level: 9 });
const beginningOf = (stem: string, letters: number) => [...stem].slice(0, letters).join('');

/**
 * @param files what Pagefind made for one language, by path
 * @param common forms of words that nobody looks for by themselves
 * @returns the same index in smaller pieces, and nothing changed in what the other files say
 * @throws when the files are not in the form known here
 */
export function inPieces(files: Files, common: ReadonlySet<string>): Files {
	const read = (path: string) => {
		const file = files.get(path);
		if (!file) throw new Error(`Pagefind's index lacks ${path}.`);
		return file;
	};
	const entry = JSON.parse(Buffer.from(read('pagefind-entry.json')).toString('utf8')) as { languages: Record<string, { hash: string }> };
	const [language] = Object.values(entry.languages);
	if (!language || Object.keys(entry.languages).length > 1) throw new Error("Pagefind's index should be of one language.");
	const metaPath = `pagefind.${language.hash}.pf_meta`;
	const [version, pages, large, ...rest] = decode(unpack(read(metaPath))) as Meta;
	const words = large.flatMap(([, , name]) => (decode(unpack(read(`index/${name}.pf_index`))) as [Word[]])[0]);

	const written: Files = new Map([...files].filter(([path]) => path !== metaPath && !path.startsWith('index/')));
	const cuts = cut(groupsOf(words, common));
	const pieces = cuts.map((groups, place): Piece => {
		const next = cuts[place + 1]?.[0];
		const from = place ? (groups[0]?.start ?? '') : '';
		const to = next ? before(next.start) : LAST;
		const odd = Object.entries(OTHER_SECOND).flatMap(([typed, stem]) => (typed >= from && typed <= to ? words.filter((word) => word[0] === stem) : []));
		const all = new Map([...odd, ...groups.flatMap(({ near }) => near), ...groups.flatMap((group) => group.words)].map((word) => [word[0], word]));
		const file = pack([[...all.values()]]);
		const name = nameOf(file, (each) => written.has(`index/${each}.pf_index`));
		written.set(`index/${name}.pf_index`, file);
		return [from, to, name];
	});
	const meta = pack([version, pages, pieces, ...rest]);
	language.hash = nameOf(meta, () => false);
	written.set(`pagefind.${language.hash}.pf_meta`, meta);
	return written.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)));
}

/** A name that changes with what is in the file, so that browsers may keep it; as short as Pagefind's own, and longer where that is taken. */
function nameOf(file: Uint8Array, isTaken: (name: string) => boolean): string {
	const digest = createHash('sha256').update(file).digest('hex');
	let length = 7;
	while (isTaken(digest.slice(0, length))) length += 1;
	return digest.slice(0, length);
}

/** @returns what comes just before a beginning, and after every word that comes before it: between two pieces there must be no gap */
function before(beginning: string): string {
	const letters = [...beginning];
	const last = letters.pop()?.codePointAt(0) as number;
	return letters.join('') + String.fromCodePoint(last - 1) + LAST;
}

/** English words whose stem has another second letter. */
const OTHER_SECOND = { dying: 'die', lying: 'lie', tying: 'tie' };

/** Words that stay together. */
interface Group {
	/** What they begin with. */
	start: string;
	words: Word[];
	/** Of CBOR. */
	bytes: number;
	/** Stems of other groups to which words that begin like this one may lead. */
	near: Word[];
}

/**
 * The engine fetches the piece of the word as typed and looks there for its stem. Word and stem begin alike, but for the stem's last letter when
 * that is e, i or y ("using" and "use", "dry" and "dri"), and a word goes on where its stem ends ("hopping" and "hop"). So where words are told
 * apart by some letter, stems that end before it, or in it with one of these, are added to each of the groups.
 * @param words in the order of their letters, as Pagefind has them
 * @param letters by how many letters the words are told apart
 */
function groupsOf(words: readonly Word[], common: ReadonlySet<string>, letters = BEGINNING): Group[] {
	return [...Map.groupBy(words, ([stem]) => beginningOf(stem, letters - 1))].flatMap(([, alike]) => {
		const near = alike.filter(([stem]) => {
			const { length } = [...stem];
			return !common.has(stem) && length > 1 && (length < letters || (length === letters && /[eiy]$/.test(stem)));
		});
		const groups = [...Map.groupBy(alike, ([stem]) => beginningOf(stem, letters))];
		return groups.flatMap(([start, group]): Group[] => {
			const bytes = encode(group).length;
			// A single word that is large stays so, however its neighbours are told apart.
			const isLarge = bytes > LARGE && Math.max(...group.map((word) => encode(word).length)) * 2 <= bytes;
			const parts = isLarge ? groupsOf(group, common, letters + 1) : [{ start, words: group, bytes, near: [] }];
			return parts.map((part) => ({ ...part, near: [...near, ...part.near] }));
		});
	});
}

/** Groups in their order, packed until a piece holds enough. */
function cut(groups: readonly Group[]): Group[][] {
	const pieces: Group[][] = [];
	let size = Number.POSITIVE_INFINITY;
	for (const group of groups) {
		if (size + group.bytes > PIECE) {
			pieces.push([]);
			size = 0;
		}
		pieces.at(-1)?.push(group);
		size += group.bytes;
	}
	return pieces;
}
