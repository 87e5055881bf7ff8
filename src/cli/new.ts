/**
 * `npm run new`: asks what a page is about and writes its file, a draft that passes the check.
 * Without questions: npm run new -- --kind case-studies --title "…" --summary "…" --audiences trainer --sectors data
 *   --country KAZ --sdg "10.7: principal: because …" --gcm "6: because …" [--source iom-evaluation-2022] [--slug my-page]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { checkContent } from '../check/content.ts';
import { nearest } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import { findCodes, joinedTo } from '../contribute/codes.ts';
import { checkDraft, type Fields, KINDS, OUTLINES, starter, writeFrontMatter } from '../contribute/draft.ts';
import { nextId } from '../contribute/ids.ts';
import { readContent } from '../files/disk.ts';
import { SUMMARY, TITLE } from '../schema/fields.ts';
import { slugOf } from '../schema/slug.ts';

type Kind = (typeof KINDS)[number];

const root = process.cwd();
const content = readContent(root);
const { vocabulary, graph } = checkContent(content);
const { values } = parseArgs({
	options: {
		kind: { type: 'string' },
		title: { type: 'string' },
		summary: { type: 'string' },
		slug: { type: 'string' },
		audiences: { type: 'string', multiple: true },
		sectors: { type: 'string', multiple: true },
		country: { type: 'string', multiple: true },
		source: { type: 'string', multiple: true },
		sdg: { type: 'string', multiple: true },
		gcm: { type: 'string', multiple: true },
	},
});

const { kind, slug, fields } = values.kind ? fromFlags() : await fromQuestions();
const path = `content/${kind}/${slug}.mdx`;
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) stop(`“${slug}” is no name for a page: small letters a-z, digits and hyphens.`);
if (existsSync(path)) stop(`${path} exists already. Choose another title, or --slug.`);
const front = writeFrontMatter(fields, kind, vocabulary);
const problems = checkDraft(front, kind, vocabulary).filter(({ level }) => level === 'error');
if (problems.length) stop(`${printProblems(problems)}\nNothing was written.`);
writeFileSync(path, `${front}\n${OUTLINES[kind]}`);
console.log(`wrote ${path}\nWrite the text, then run: npm run check -- ${path}\nTake “draft: true” out when it is to be published.`);

function fromFlags() {
	const chosen = oneOf(values.kind as string, KINDS, 'kind');
	const title = values.title ?? stop('--title is missing.');
	const tags = (written: string[] = []) => written.map(readTag);
	return page(chosen, title, values.slug, {
		summary: values.summary ?? stop('--summary is missing.'),
		countries: list(values.country),
		audiences: list(values.audiences),
		sectors: list(values.sectors),
		sources: list(values.source),
		sdg: tags(values.sdg),
		gcm: tags(values.gcm),
	});
}

function list(given: string[] = []): string[] {
	return given.flatMap((each) => each.split(',')).map((each) => each.trim());
}

/** "10.7: principal: A decree gave people papers." */
function readTag(written: string): Fields {
	const [, code = '', weight = 'significant', because = ''] = /^\s*([\w.]+)\s*:\s*(?:(principal|significant)\s*:\s*)?(.*)$/s.exec(written) ?? [];
	return { code, weight, because: because.trim() };
}

function page(kind: Kind, title: string, slug: string | undefined, more: Fields): { kind: Kind; slug: string; fields: Fields } {
	const today = new Date().toISOString().slice(0, 10);
	const fields = { id: nextId(kind, graph, content.ledger), title, ...more, ...starter(kind, today) };
	return {
		kind,
		slug: slug ?? (shortSlug(title) || stop('The title has no letter from a to z: give the file a name with --slug.')),
		fields: { ...fields, ...unfinished(kind) },
	};
}

/** Fields whose starting value has to name something that exists. */
function unfinished(kind: Kind): Fields {
	const modules = [...graph.pages.keys()].filter((id) => id.startsWith('modules/')).slice(0, 2);
	if (kind === 'pathways') return { steps: modules.map((page) => ({ page, because: 'Say why this step, and why now.' })) };
	return kind === 'resources' ? { named_in: [`${vocabulary.sources[0]?.id} 1`] } : {};
}

function within(text: string, { least, most }: typeof TITLE): boolean {
	return text.length >= least && text.length <= most;
}

/** A file's name of at most eight words. */
function shortSlug(title: string): string {
	return slugOf(title).split('-').slice(0, 8).join('-');
}

async function fromQuestions() {
	let finished = false;
	const lines = createInterface({ input: process.stdin, output: process.stdout });
	// Ctrl+C and the end of the input: nothing is written.
	lines.once('close', () => void (finished || stop('\nNothing was written.')));
	const ask = async (question: string) => (await lines.question(`${question}\n> `)).trim();
	const chosen = await askFor(ask, `What kind of page? ${KINDS.join(', ')}`, (text) => oneOf(text, KINDS, 'kind', false));
	const title = await askFor(ask, `Its title, at most ${TITLE.most} characters`, (text) => (within(text, TITLE) ? text : undefined));
	const summary = await askFor(ask, `A summary of one or two sentences, ${SUMMARY.least} to ${SUMMARY.most} characters`, (text) =>
		within(text, SUMMARY) ? text : undefined,
	);
	const several = (name: string, ids: readonly string[], least: number) =>
		askFor(ask, `${name}: ${ids.join(', ')}${least ? '' : ' (or nothing)'}`, (text) => {
			const given = list([text])
				.filter(Boolean)
				.map((each) => oneOf(each, ids, 'value of this list', false));
			return given.length >= least && given.every((each) => each !== undefined) ? given : undefined;
		});
	const countries = await several(
		'Countries',
		vocabulary.countries.map(({ iso }) => iso),
		0,
	);
	const audiences = await several(
		'For whom, one to four',
		vocabulary.audiences.map(({ id }) => id),
		1,
	);
	const sectors = await several(
		'Sectors, one to three',
		vocabulary.sectors.map(({ id }) => id),
		1,
	);
	const tags: { node: string; weight: string; because: string }[] = [];
	for (;;) {
		const query = await ask(
			`A goal, target or objective: its code, or words such as “recruit” (${tags.length ? 'nothing when you are done' : 'at least one principal link'})`,
		);
		if (!query && tags.some(({ weight }) => weight === 'principal')) break;
		const asked = findCodes(query, vocabulary);
		const chosenNodes = tags.map(({ node }) => node);
		const joined = joinedTo(chosenNodes, vocabulary).filter(({ node }) => !asked.some((each) => each.node === node));
		const found = [...asked, ...joined.slice(0, 6)];
		found.forEach(
			({ node, label, from }, index) =>
				void console.log(`  ${index + 1}  ${nameOf(node)}  ${label}${from.length ? `  (the UN table joins it to ${from.map(nameOf).join(', ')})` : ''}`),
		);
		const choice = found.length ? found[Number(await ask('Which number? (nothing for none)')) - 1] : undefined;
		if (!choice) continue;
		const weight = (await ask('Principal (what the page is about) or significant? p/s')).startsWith('p') ? 'principal' : 'significant';
		tags.push({
			node: choice.node,
			weight,
			because: await askFor(ask, 'Because … one sentence: what on this page makes the link', (text) => (text.length >= 10 ? text : undefined)),
		});
	}
	finished = true;
	lines.close();
	const of = (framework: string) =>
		tags.filter(({ node }) => node.startsWith(framework)).map(({ node, weight, because }) => ({ code: node.slice(4), weight, because }));
	return page(chosen, title, undefined, { summary, countries, audiences, sectors, sdg: of('sdg'), gcm: of('gcm') });
}

function nameOf(node: string): string {
	return node.replace('sdg:', 'SDG ').replace('gcm:', 'GCM ');
}

async function askFor<T>(ask: (question: string) => Promise<string>, question: string, read: (text: string) => T | undefined): Promise<T> {
	for (;;) {
		const answer = read(await ask(question));
		if (answer !== undefined) return answer;
		console.log('That does not fit. Once more:');
	}
}

function oneOf<T extends string>(text: string, ids: readonly T[], name: string): T;
function oneOf<T extends string>(text: string, ids: readonly T[], name: string, strict: false): T | undefined;
function oneOf<T extends string>(text: string, ids: readonly T[], name: string, strict = true): T | undefined {
	const found = ids.find((id) => id === text) ?? ids.find((id) => id.toLowerCase() === text.toLowerCase());
	if (found) return found;
	const meant = nearest(text, ids);
	const message = `“${text}” is no ${name}. Allowed: ${ids.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`;
	if (strict) stop(message);
	console.log(message);
	return undefined;
}

function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
