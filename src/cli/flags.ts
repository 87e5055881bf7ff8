/** A page begun by the flags of `npm run new`. */
import { countryChoices, listChoices, severalOf, sourceChoices, understand, weightOf } from '../contribute/answers.ts';
import { findCodes } from '../contribute/codes.ts';
import type { Fields, Started } from '../contribute/draft.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { type Begun, KIND_CHOICES } from './questions.ts';

const several = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;

export const FLAGS = {
	from: one,
	kind: one,
	title: one,
	summary: one,
	slug: one,
	audiences: several,
	sectors: several,
	country: several,
	source: several,
	sdg: several,
	gcm: several,
};

export type Flags = { [Name in keyof typeof FLAGS]?: (typeof FLAGS)[Name] extends { multiple: true } ? string[] : string };

/** Takes names and codes as they are typed; what is none stays as it is, for the check to say so. */
export function beginByFlags(begun: Begun, flags: Flags, vocabulary: Vocabulary): void {
	const kind = flags.kind === undefined ? undefined : understand(flags.kind, KIND_CHOICES).choice?.id;
	if (kind) begun.kind = kind as Started;
	if (flags.title !== undefined) begun.title = flags.title.trim();
	if (flags.slug !== undefined) begun.slug = flags.slug;
	const ids = (given: readonly string[], choices: Parameters<typeof understand>[1]) =>
		given.flatMap(severalOf).map((each) => understand(each, choices).choice?.id ?? each);
	const { summary, country, audiences, sectors, source, sdg, gcm } = flags;
	Object.assign(begun.fields, {
		...(summary !== undefined && { summary: summary.trim() }),
		...(country && { countries: ids(country, countryChoices(vocabulary)) }),
		...(audiences && { audiences: ids(audiences, listChoices(vocabulary.audiences)) }),
		...(sectors && { sectors: ids(sectors, listChoices(vocabulary.sectors)) }),
		...(source && { sources: ids(source, sourceChoices(vocabulary)) }),
		...(sdg && { sdg: sdg.map((each) => readTag('sdg', each, vocabulary)) }),
		...(gcm && { gcm: gcm.map((each) => readTag('gcm', each, vocabulary)) }),
	});
}

/** "10.7: principal: A decree gave people papers. [desa-iom-2022 7]", "6: claimed: desa-iom-2022 5" */
function readTag(framework: 'sdg' | 'gcm', written: string, vocabulary: Vocabulary): Fields {
	const [, named = '', word = '', said = ''] = /^\s*([^:]+?)\s*(?::\s*(principal|significant|claimed)\s*)?(?::\s*(.*))?$/is.exec(written) ?? [];
	const node = findCodes(`${framework} ${named}`, vocabulary).find(({ exact, node }) => exact && node.startsWith(framework))?.node;
	const byName = findCodes(named, vocabulary).find(({ exact, node }) => exact && node.startsWith(framework))?.node;
	const weight = weightOf(word) ?? 'significant';
	const [, because = said, places = ''] = /^(.*?)\s*\[([^\]]*)\]\s*$/s.exec(said) ?? [];
	const evidence = (weight === 'claimed' ? `${because};${places}` : places)
		.split(';')
		.map((each) => each.trim())
		.filter(Boolean);
	return {
		code: (node ?? byName ?? `${framework}:${named}`).slice(framework.length + 1),
		weight,
		...(weight !== 'claimed' && { because: because.trim() }),
		...(evidence.length && { evidence }),
	};
}
