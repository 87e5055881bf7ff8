/** The questions of `npm run new`. No answer is refused: what does not fit is said, something is proposed, and the page goes on as a draft. */
import { type Choice, countryChoices, listChoices, severalOf, shortSlug, sourceChoices, understand, weightOf } from '../contribute/answers.ts';
import { type FoundCode, findCodes, joinedTo } from '../contribute/codes.ts';
import { countryCalled } from '../contribute/country.ts';
import { type Fields, STARTED, type Started } from '../contribute/draft.ts';
import { nameOf, newTag, type Tag, tagFields } from '../contribute/tag.ts';
import { SUMMARY, TITLE } from '../schema/fields.ts';
import { slugOf } from '../schema/slug.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Conversation } from './conversation.ts';

/** A page as far as it is known. */
export interface Begun {
	kind?: Started;
	title?: string;
	slug?: string;
	fields: Fields;
	/** Typed, and nothing that a field could hold: it stays as a remark for editors. */
	remarks: string[];
	/** The text, where there is one already. */
	text?: string;
}

const KIND = 'kind of page';
export const KIND_CHOICES: readonly Choice[] = STARTED.map((kind) => ({ id: kind, names: [kind.replace('-', ' ')] }));

/** Asks for the kind of page, unless it is known. */
export async function askKind(talk: Conversation, begun: Begun): Promise<void> {
	while (!begun.kind) {
		const answer = await talk.ask(`What kind of page?${listed(KIND_CHOICES)}\nIts number or its name`);
		const choice = one(talk, answer, KIND_CHOICES, KIND);
		if (choice) begun.kind = choice.id as Started;
	}
}

/** Asks for what else a file cannot be without, unless it is known: its title, and its name where the title gives none. */
export async function askName(talk: Conversation, begun: Begun, isTaken: (slug: string) => boolean): Promise<void> {
	while (!begun.title) begun.title = await askText(talk, `Its title, at most ${TITLE.most} characters`, TITLE, 'title');
	begun.slug ??= shortSlug(begun.title);
	for (;;) {
		const why = wrongName(begun.slug) ?? (isTaken(begun.slug) ? `content/${begun.kind}/${begun.slug}.mdx exists already.` : undefined);
		if (!why) return;
		begun.slug = slugOf((await talk.ask(`${why}\nA name for the file: a few words in letters from a to z`)).replace(/\.mdx$/, ''));
	}
}

/** Why a name is none for a page; undefined when it is one. */
function wrongName(slug: string): string | undefined {
	if (slug === '') return 'The title has no letter from a to z, and the file needs some for its name.';
	if (slug !== slugOf(slug)) return `“${slug}” is no name for a page.`;
	return /^[\d-]+$/.test(slug) ? `“${slug}” says nothing as the name of a file.` : undefined;
}

/** Asks all else; each answer goes into `begun` at once, so that nothing is lost when somebody leaves. */
export async function askAll(talk: Conversation, begun: Begun, vocabulary: Vocabulary): Promise<void> {
	const { fields } = begun;
	fields.summary = await askText(talk, `A summary of one or two sentences, ${SUMMARY.least} to ${SUMMARY.most} characters`, SUMMARY, 'summary');
	const several = async (field: string, question: string, choices: readonly Choice[], hint = '') => {
		const answer = await talk.ask(`${question}${hint || listed(choices)}`);
		fields[field] = severalIds(talk, answer, choices, field, begun.remarks);
	};
	if (begun.kind !== 'countries') await several('countries', 'Countries: names or codes with commas between them, or nothing', countryChoices(vocabulary), ' ');
	await several('audiences', 'For whom, one to four: names or numbers with commas between them', listChoices(vocabulary.audiences));
	await several('sectors', 'Sectors, one to three: names or numbers with commas between them', listChoices(vocabulary.sectors));
	await askLinks(talk, begun, vocabulary);
}

async function askLinks(talk: Conversation, { fields, remarks }: Begun, vocabulary: Vocabulary): Promise<void> {
	const tags: Tag[] = [];
	let query: string | undefined;
	let warned = false;
	for (;;) {
		query ??= await talk.ask(
			`A goal, target or objective: its code (10.7, gcm 6), its name, or words such as “recruit” (${tags.length ? 'nothing when you are done' : 'nothing for none'})`,
		);
		if (!query) {
			if (warned || tags.some(({ weight }) => weight === 'principal')) return;
			warned = true;
			talk.say('A page has one to three principal links, and this one has none yet. Press Enter once more to go on without: the page stays a draft.');
			query = undefined;
			continue;
		}
		const { node, next } = await askNode(talk, query, tags, vocabulary);
		query = next;
		if (!node) continue;
		const tag = newTag(node, tags.filter(({ weight }) => weight === 'principal').length);
		tags.push(tag);
		const keep = () => {
			for (const framework of ['sdg', 'gcm'] as const) fields[framework] = tagFields(tags, framework);
		};
		keep();
		await askTag(talk, tag, vocabulary, remarks, keep);
	}
}

/** One node for what was typed; or what was typed instead of a number, to look for next. */
async function askNode(talk: Conversation, query: string, tags: readonly Tag[], vocabulary: Vocabulary): Promise<{ node?: string; next?: string }> {
	const chosen = tags.map(({ node }) => node);
	const asked = findCodes(query, vocabulary);
	const [first, ...others] = asked.filter(({ exact }) => exact);
	if (first && others.length === 0 && !chosen.includes(first.node)) {
		talk.say(`${nameOf(first.node)}: ${first.label}`);
		return { node: first.node };
	}
	const joined = joinedTo(chosen, vocabulary).filter(({ node }) => !asked.some((each) => each.node === node));
	const found = [...asked, ...(asked.length ? joined.slice(0, 6) : [])].filter(({ node }) => !chosen.includes(node));
	if (found.length === 0) {
		talk.say(chosen.some((node) => asked.some((each) => each.node === node)) ? 'That link is there already.' : nothingFor(query, vocabulary));
		return {};
	}
	const line = ({ node, label, from }: FoundCode, index: number) =>
		`  ${index + 1}  ${nameOf(node)}  ${label}${from.length ? `  (the UN table joins it to ${from.map(nameOf).join(', ')})` : ''}`;
	const answer = await talk.ask(`${found.map(line).join('\n')}\nWhich number? (nothing for none, or other words)`);
	if (!answer) return {};
	const choice = /^\d+$/.test(answer) ? found[Number(answer) - 1] : undefined;
	return choice ? { node: choice.node } : { next: answer };
}

function nothingFor(query: string, { 'sdg-targets': targets }: Vocabulary): string {
	const goal = /(\d{1,2})\./.exec(query)?.[1];
	const own = targets.filter(({ code }) => code.startsWith(`${goal}.`)).map(({ code }) => code);
	return own.length
		? `There is no “${query}”. Goal ${goal} has the targets ${own.join(', ')}.`
		: `Nothing is found for “${query}”. Try fewer or other words, or a code: 10.7, gcm 6.`;
}

async function askTag(talk: Conversation, tag: Tag, vocabulary: Vocabulary, remarks: string[], keep: () => void): Promise<void> {
	const weight = await talk.ask(
		`Principal (what the page is about), significant, or claimed (a source lists it and does not say why)? p/s/c (nothing for ${tag.weight})`,
	);
	const read = weight ? weightOf(weight) : tag.weight;
	if (!read) talk.say(`“${weight}” is none of the three; taken as ${tag.weight}.`);
	tag.weight = read ?? tag.weight;
	keep();
	if (tag.weight !== 'claimed') {
		tag.because = await askText(talk, 'Because … one sentence: what on this page makes the link', { least: 10, most: 240 }, 'reason');
		keep();
	}
	const answer = await talk.ask(
		`Evidence: a source and its paragraphs, such as ${vocabulary.sources[0]?.id} 7, 9-11 (${tag.weight === 'claimed' ? 'where the source lists it' : 'or nothing'})`,
	);
	tag.evidence = answer
		.split(';')
		.map((each) => each.trim())
		.filter(Boolean)
		.map((each) => evidenceFrom(talk, each, vocabulary, remarks));
	keep();
}

/** "Evaluation 743" → "iom-evaluation-2022 743" where only one source is called so. */
function evidenceFrom(talk: Conversation, written: string, vocabulary: Vocabulary, remarks: string[]): string {
	const [, name = written, paragraphs = ''] = /^(.*?)[\s,:]*((?:§|para\w*\.?|no\.?)?\s*\d+(?:\s*[-–,]\s*\d+)*)$/i.exec(written) ?? [];
	const { choice, guessed } = understand(name, sourceChoices(vocabulary));
	const numbers = paragraphs.replace(/^[^\d]+/, '');
	if (!choice) {
		talk.say(`“${name}” is no source yet. It stays, and the check will say what to do. The sources: ${vocabulary.sources.map(({ id }) => id).join(', ')}`);
		remarks.push(`evidence typed: ${written}`);
		return written;
	}
	if (guessed) talk.say(`“${name}” is taken for ${choice.id}.`);
	return `${choice.id} ${numbers}`.trim();
}

/** A text, whatever its length; what is too short or too long is said once, and Enter keeps it. */
async function askText(talk: Conversation, question: string, { least, most }: typeof TITLE, what: string): Promise<string> {
	let text = await talk.ask(question);
	while (text.length < least || text.length > most) {
		const better = await talk.ask(
			text === ''
				? `The ${what} is missing. Write it${what === 'title' ? '' : ', or press Enter to leave it for later'}`
				: `That has ${text.length} characters, and a ${what} has ${least} to ${most}. Write it anew, or press Enter to keep it and mend it in the file`,
		);
		if (better === '' && (text !== '' || what !== 'title')) break;
		text = better || text;
	}
	return text;
}

function severalIds(talk: Conversation, answer: string, choices: readonly Choice[], what: string, remarks: string[]): string[] {
	const ids = severalOf(answer).flatMap((each) => {
		const country = what === 'countries' && understand(each, choices).near.length === 0 ? countryCalled(each) : undefined;
		if (country)
			talk.say(
				`Waymark does not have ${country.name} yet. npm run new -- --kind countries --country ${country.iso} adds it; here it stays as a remark in the file.`,
			);
		const found = country ? undefined : one(talk, each, choices, what);
		if (!found) remarks.push(`${what} typed: ${each}`);
		return found?.id ?? [];
	});
	return [...new Set(ids)];
}

/** What was meant, said aloud where it was not typed in full. */
function one(talk: Conversation, typed: string, choices: readonly Choice[], what: string): Choice | undefined {
	const { choice, guessed, near } = understand(typed, choices);
	if (choice && guessed) talk.say(`“${typed}” is taken for ${choice.id}.`);
	if (choice) return choice;
	const offered = (near.length ? near : choices).map(({ id, names: [name] }) => (name.toLowerCase() === id.replaceAll('-', ' ') ? name : `${name} (${id})`));
	talk.say(
		near.length
			? `“${typed}” may be several of ${what}: ${offered.join(', ')}. It stays as a remark in the file.`
			: `“${typed}” is none of ${what}: ${offered.join(', ')}.${what === KIND ? '' : ' It stays as a remark in the file.'}`,
	);
	return undefined;
}

function listed(choices: readonly Choice[]): string {
	return `\n${choices.map(({ names: [name] }, index) => `  ${index + 1}  ${name}`).join('\n')}`;
}
