import { readYaml } from '../../files/yaml.ts';
import { COLLECTIONS } from '../../schema/pages.ts';
import { parseReference } from '../../schema/references.ts';
import { slugOf } from '../../schema/slug.ts';
import type { Names, Vocabulary, VocabularyName } from '../../schema/vocabulary.ts';
import { type Finding, nearest } from '../problem.ts';
import type { CheckedContent } from '../subject.ts';
import type { ContentRule } from './rule.ts';

/** One thing that is wrong with a vocabulary, and where in it. */
type Wrong = [path: PropertyKey[], found: string, allowed: string, meant?: string | undefined];

export const vocabularies: ContentRule = {
	code: 'WM041',
	level: 'error',
	title: 'A vocabulary that contradicts itself or the pages',
	help: 'In content/vocabulary/ each id, code and name stands once. What names something else names what exists: a country’s slug is the name of its page in content/countries/, evidence a source and its paragraphs, names.es.yaml and the like entries that the English lists have, `about` in search-words.yaml a page, a goal or an objective. Names are English: they become addresses.',
	find: (checked) => {
		const { content, vocabulary } = checked;
		const names = Object.entries(vocabulary.names ?? {}).map(([locale, own]) => [`names.${locale}`, () => wrongNames(own, vocabulary)] as const);
		return [...Object.entries(WRONG), ...names].flatMap(([name, find]) => {
			const file = content.vocabulary.get(name);
			const wrong = find(vocabulary, checked);
			if (!file || wrong.length === 0) return [];
			const { at } = readYaml(file.text);
			return wrong.map(([path, found, allowed, meant]): Finding => ({ file: file.path, ...at(path), found, allowed, meant }));
		});
	},
};

const ids = (name: 'audiences' | 'sectors' | 'principles') => (vocabulary: Vocabulary) => twice(vocabulary[name], 'id', 'label');

/** What names a page is asked of a whole project only, one with a ledger of its addresses: a part of its pages proves nothing. */
const WRONG: Partial<Record<VocabularyName, (vocabulary: Vocabulary, checked: CheckedContent) => Wrong[]>> = {
	audiences: ids('audiences'),
	sectors: ids('sectors'),
	principles: ids('principles'),
	'sdg-goals': (vocabulary) => twice(vocabulary['sdg-goals'], 'code'),
	'sdg-targets': (vocabulary) => twice(vocabulary['sdg-targets'], 'code'),
	'sdg-indicators': (vocabulary) => {
		const targets = new Set(vocabulary['sdg-targets'].map(({ code }) => code));
		return [
			...twice(vocabulary['sdg-indicators'], 'code'),
			...vocabulary['sdg-indicators'].flatMap(({ code }, index) =>
				unknown(code.split('.').slice(0, 2).join('.'), targets, [index, 'code'], 'target', 'an indicator of one of the 169 targets of sdg-targets.yaml'),
			),
		];
	},
	'gcm-objectives': (vocabulary) => twice(vocabulary['gcm-objectives'], 'code'),
	'gcm-sdg': (vocabulary) => {
		const { pairs, provenance } = vocabulary['gcm-sdg'];
		const targets = new Set(['all', ...vocabulary['sdg-targets'].map(({ code }) => code)]);
		return [
			...unknown(provenance.source, sourceIds(vocabulary), ['provenance', 'source'], 'source', 'a source of sources.yaml'),
			...twice(
				pairs.map(({ objective, target }) => ({ pair: `${objective} → ${target}` })),
				'pair',
			).map(([path, ...said]): Wrong => [['pairs', path[0] as number], ...said]),
			...pairs.flatMap(({ target }, index) =>
				unknown(target, targets, ['pairs', index, 'target'], 'target', 'one of the 169 targets of sdg-targets.yaml, or all'),
			),
		];
	},
	countries: ({ countries }, { content, parsed }) => {
		const pages = new Map(
			parsed
				.filter(({ file }) => file.collection === 'countries' && !file.locale)
				.map(({ file, frontMatter }) => [file.slug, (frontMatter.data as { country?: unknown } | undefined)?.country]),
		);
		const addresses = countries.map(({ name }) => ({ address: slugOf(name) }));
		return [
			...twice(countries, 'iso', 'name', 'slug'),
			...twice(addresses, 'address').filter(([path]) => addresses[path[0] as number]?.address),
			...countries.flatMap(({ iso, name, slug }, index): Wrong[] => {
				if (!slugOf(name))
					return [
						[
							[index, 'name'],
							`“${name}” has no letter from a to z, and becomes an address`,
							'the English name; names in other languages belong into search-words.yaml',
						],
					];
				if (!slug || !content.ledger) return [];
				if (!pages.has(slug))
					return [
						[
							[index, 'slug'],
							`the slug “${slug}” names no page`,
							`the name of a file in content/countries/, or no slug while ${iso} has no page`,
							nearest(slug, pages.keys()),
						],
					];
				const other = pages.get(slug);
				return typeof other === 'string' && other !== iso
					? [[[index, 'slug'], `content/countries/${slug}.mdx is about ${other}, not about ${iso}`, 'the slug of the page whose `country` is this code']]
					: [];
			}),
		];
	},
	sources: ({ sources }) => [
		...twice(sources, 'id', 'title', 'label'),
		...keptIds(sources, 'find', 'main'),
		...sources.flatMap(({ id, paragraphs = 0, sections = [] }, index) =>
			sections.flatMap(({ from, to, section }, place): Wrong[] =>
				from < 1 || to < from || to > paragraphs
					? [
							[
								[index, 'sections', place],
								`the section “${section}” of ${id} has the paragraphs ${from} to ${to}`,
								`from 1 to ${paragraphs}, as \`paragraphs\` says, in rising order`,
							],
						]
					: [],
			),
		),
	],
	glossary: (vocabulary) => [
		...twice(vocabulary.glossary, 'id', 'acronym'),
		...twice(
			vocabulary.glossary.map(({ term, acronym }) => ({ term: acronym ? `${term} (${acronym})` : term })),
			'term',
		),
		...keptIds(vocabulary.glossary, 'find', 'main', ...vocabulary.glossary.map(({ acronym, term }) => `letter-${(acronym ?? term).charAt(0).toLowerCase()}`)),
		...vocabulary.glossary.flatMap(({ evidence = [] }, index) =>
			evidence.flatMap((written, place) => wrongEvidence(written, vocabulary, [index, 'evidence', place])),
		),
	],
	'search-words': (vocabulary, { content, parsed }) => {
		const { countries, kinds, topics } = vocabulary['search-words'];
		const pages = new Set(parsed.filter(({ file }) => !file.locale).map(({ id }) => id));
		const nodes = new Set([...vocabulary['sdg-goals'].map(({ code }) => `sdg:${code}`), ...vocabulary['gcm-objectives'].map(({ code }) => `gcm:${code}`)]);
		const below = (list: string, wrong: Wrong[]) => wrong.map(([path, ...said]): Wrong => [[list, ...path], ...said]);
		return [
			...below('countries', twice(countries, 'iso')),
			...below('kinds', twice(kinds, 'kind')),
			...countries.flatMap(({ iso }, index) =>
				unknown(iso, new Set(vocabulary.countries.map((each) => each.iso)), ['countries', index, 'iso'], 'country', 'a code of countries.yaml'),
			),
			...kinds.flatMap(({ kind }, index) => unknown(kind, new Set<string>(COLLECTIONS), ['kinds', index, 'kind'], 'kind of page', COLLECTIONS.join(', '))),
			...topics.flatMap(({ about }, index) =>
				about.flatMap((node, place) =>
					node.includes('/') && !content.ledger
						? []
						: unknown(
								node,
								node.includes('/') ? pages : nodes,
								['topics', index, 'about', place],
								node.includes('/') ? 'page' : 'goal or objective',
								'pages such as guides/use-an-mgi-baseline, goals "sdg:8", objectives "gcm:6"',
							),
				),
			),
		];
	},
};

/** Names of what no vocabulary has. */
function wrongNames(names: Names, vocabulary: Vocabulary): Wrong[] {
	const known: Record<keyof Names, string[]> = {
		goals: vocabulary['sdg-goals'].map(({ code }) => code),
		targets: vocabulary['sdg-targets'].map(({ code }) => code),
		objectives: vocabulary['gcm-objectives'].map(({ code }) => code),
		audiences: vocabulary.audiences.map(({ id }) => id),
		sectors: vocabulary.sectors.map(({ id }) => id),
		principles: vocabulary.principles.map(({ id }) => id),
		countries: vocabulary.countries.map(({ iso }) => iso),
		glossary: vocabulary.glossary.map(({ id }) => id),
	};
	return Object.entries(known).flatMap(([list, ids]) => {
		const all = new Set(ids);
		return Object.keys(names[list as keyof Names]).flatMap((id) => unknown(id, all, [list, id], `entry of the ${list}`, `an entry of the English ${list}`));
	});
}

const sourceIds = ({ sources }: Vocabulary) => new Set(sources.map(({ id }) => id));

/** Values of a field that an earlier entry has already, however they are written. */
function twice<Entry extends object>(list: readonly Entry[], ...fields: (keyof Entry & string)[]): Wrong[] {
	return fields.flatMap((field) => {
		const first = new Map<string, number>();
		return list.flatMap((entry, index): Wrong[] => {
			const value = entry[field];
			if (typeof value !== 'string') return [];
			const said = value.trim().toLowerCase();
			const earlier = first.get(said);
			if (earlier === undefined) first.set(said, index);
			return earlier === undefined
				? []
				: [[[index, field], `${field} “${value}” is that of entry ${earlier + 1} already`, `its own ${field} for each entry, or one entry less`]];
		});
	});
}

function keptIds(list: readonly { id: string }[], ...kept: string[]): Wrong[] {
	return list.flatMap(({ id }, index): Wrong[] =>
		kept.includes(id) ? [[[index, 'id'], `“${id}” is the id of something else on that page`, 'another id']] : [],
	);
}

function unknown(value: string, known: ReadonlySet<string>, path: PropertyKey[], what: string, allowed: string): Wrong[] {
	return known.has(value) ? [] : [[path, `“${value}” is no ${what}`, allowed, nearest(value, known)]];
}

function wrongEvidence(written: string, vocabulary: Vocabulary, path: PropertyKey[]): Wrong[] {
	const reference = parseReference(written);
	if (!reference) return [[path, `“${written}” is no reference`, 'a source id and, after a space, its paragraphs: "iom-evaluation-2022 743, 745-747"']];
	const source = vocabulary.sources.find(({ id }) => id === reference.source);
	if (!source) return unknown(reference.source, sourceIds(vocabulary), path, 'source', 'a source of sources.yaml');
	const last = source.paragraphs ?? 0;
	const outside = reference.paragraphs.find(({ from, to }) => from < 1 || to > last);
	return outside ? [[path, `${source.id} has no paragraph ${outside.to}`, last ? `1 to ${last}` : 'the source without paragraphs']] : [];
}
