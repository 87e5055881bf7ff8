import { placeOf } from '../../files/tree.ts';
import type { Locale } from '../../schema/locales.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

const ACRONYM = /(?<![\p{L}\p{N}.&/-])[A-Z]{2,}[A-Z0-9]*(?:-[A-Z]{2,})?(?![\p{L}\p{N}]|\.\p{L})/gu;
/** Capitals that are no acronyms: Roman numbers, and words everybody knows as letters. */
const PLAIN = /^([IVX]+|COVID|PDF|CSV|OK|AND|OR|NOT|US|UK|EU|UN|NGO|ID|IT|SIM)$/;

export const acronyms: TextRule = {
	code: 'WM026',
	level: 'warning',
	title: 'An acronym that nobody explains',
	help: 'Write it out the first time, with the acronym in brackets: common country analysis (CCA). Or link it to the glossary, and add it there (content/vocabulary/glossary.yaml) when other pages use it too.',
	findIn: ({ vocabulary }) => {
		const acronymsOf = (terms: readonly { term: string; acronym?: string | undefined }[]) =>
			terms.flatMap(({ acronym, term }) => [...(acronym?.split(/[^A-Za-z0-9-]+/) ?? []), ...term.split(/[^A-Za-z0-9-]+/)]);
		const english = new Set(acronymsOf(vocabulary.glossary));
		return ({ file, nodes }) => {
			const own = vocabulary.names?.[file.locale as Locale]?.glossary;
			const known = own ? new Set([...english, ...acronymsOf(Object.values(own))]) : english;
			const findings: Finding[] = [];
			// Expanded anywhere in the file, on either side of the brackets: "common country analysis (CCA)", "CCA (common country analysis)".
			const expanded = new Set([...file.text.matchAll(/[([“"]([A-Z][A-Z0-9-]+)s?[)\]”"]|([A-Z][A-Z0-9-]+)s? \(/g)].flatMap(([, a, b]) => [a, b]));
			const told = new Set<string>();
			for (const node of nodes) {
				if (node.type !== 'text') continue;
				for (const match of node.value.matchAll(ACRONYM)) {
					const [word] = match;
					// IOM-UNDP is known when IOM and UNDP are.
					if (word.split('-').every((part) => known.has(part)) || known.has(word) || expanded.has(word) || PLAIN.test(word) || told.has(word)) continue;
					told.add(word);
					const before = node.value.slice(0, match.index).split('\n');
					const { line, column } = placeOf(node);
					findings.push({
						file: file.path,
						line: line + before.length - 1,
						column: before.length > 1 ? 1 : column + match.index,
						found: `${word} is neither written out nor in the glossary`,
						allowed: `its words with (${word}) after them, the first time; or an entry in content/vocabulary/glossary.yaml`,
					});
				}
			}
			return findings;
		};
	},
};
