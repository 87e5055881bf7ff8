/**
 * `npm run new`: asks what a page is about and writes its file as a draft; what does not fit yet stays in it, and is said.
 * Without questions: npm run new -- --kind case-studies --title "…" --summary "…" --audiences trainer --sectors data
 *   --country Kazakhstan --sdg "10.7: principal: because … [iom-evaluation-2022 743]" --gcm "6: claimed: iom-evaluation-2022 5" [--source iom-evaluation-2022] [--slug my-page]
 * From a letter: npm run new -- --from mail.txt makes a page of what the tagging desk wrote; of a letter about a page it says which file and line are meant.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Report, recheckContent, VocabularyError } from '../check/content.ts';
import type { Readings } from '../check/readings.ts';
import { plain, printProblems } from '../check/report.ts';
import { countryChoices, understand } from '../contribute/answers.ts';
import { countryCalled, withCountry } from '../contribute/country.ts';
import { OUTLINES, type Started, starter, writeFrontMatter } from '../contribute/draft.ts';
import { nextId } from '../contribute/ids.ts';
import { letterOf, proposedPage } from '../contribute/mail.ts';
import { remarkIn } from '../contribute/remark.ts';
import type { ContentFile } from '../files/content.ts';
import { readContent } from '../files/disk.ts';
import { conversation, Left } from './conversation.ts';
import { beginByFlags, FLAGS } from './flags.ts';
import { keep } from './kept.ts';
import { askAll, askKind, askName, type Begun } from './questions.ts';
import { printRemark } from './remark.ts';

const root = process.cwd();
const { values } = readArguments();
const letter = values.from === undefined ? undefined : await letterOf(readLetter(values.from));
let content = readContent(root);
let readings: Readings | undefined;
let report = check();
const begun: Begun = { fields: {}, remarks: [] };
const talk = conversation();
const newFiles: ContentFile[] = [];
try {
	const remark = letter !== undefined && !proposedPage(letter) ? remarkIn(letter, report) : undefined;
	if (remark) console.log(printRemark(remark, letter ?? ''));
	else await makePage();
} catch (error) {
	stopWith(error);
} finally {
	talk.end();
}

async function makePage(): Promise<void> {
	if (letter !== undefined) beginByLetter(letter);
	beginByFlags(begun, values, report.vocabulary);
	const asks = letter === undefined && values.summary === undefined;
	await askKind(talk, begun);
	if (begun.kind === 'countries') await askCountry();
	await askName(talk, begun, (slug) => existsSync(`content/${begun.kind}/${slug}.mdx`));
	if (asks) await askAll(talk, begun, report.vocabulary);
	const path = `content/${begun.kind}/${begun.slug}.mdx`;
	newFiles.push({ path, text: pageText() });
	for (const { path, text } of newFiles) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text, { flag: path.startsWith('content/vocabulary/') ? 'w' : 'wx' });
	}
	console.log(newFiles.map(({ path }) => `wrote ${path}`).join('\n'));
	sayWhatIsLeft(path);
}

function beginByLetter(text: string): void {
	const page = proposedPage(text);
	if (!page) {
		begun.text = text.trim();
		talk.say('This letter holds no page that the tagging desk made, and no address of a page. Its words become the text of a new page.');
		return;
	}
	const { kind, slug, fields, unread } = page;
	const { id: _, title, draft: __, ...more } = fields;
	Object.assign(begun, { ...(kind && { kind }), ...(slug && { slug }), ...(typeof title === 'string' && { title }), ...(page.text && { text: page.text }) });
	begun.fields = more;
	if (unread) begun.remarks.push(...unread.split('\n').map((line) => `could not be read: ${line}`));
}

/** The page of a country comes with the country's line in the vocabulary, and takes its name from there. */
async function askCountry(): Promise<void> {
	let typed = values.country?.[0] ?? (typeof begun.fields.country === 'string' ? begun.fields.country : '');
	for (;;) {
		const found = countryCalled(understand(typed, countryChoices(report.vocabulary)).choice?.id ?? typed);
		if (found) {
			const file = content.vocabulary.get('countries') as ContentFile;
			const known = report.vocabulary.countries.find(({ iso }) => iso === found.iso);
			const slug = known?.slug ?? found.slug;
			if (existsSync(`content/countries/${slug}.mdx`)) throw new Error(`${found.name} has its page: content/countries/${slug}.mdx. Write there.`);
			newFiles.push({ ...file, text: withCountry(file.text, found) });
			content = { ...content, vocabulary: new Map(content.vocabulary).set('countries', newFiles[0] as ContentFile) };
			report = check();
			begun.title ??= known?.name ?? found.name;
			begun.slug = slug;
			begun.fields.country = found.iso;
			return talk.say(`${found.name} (${found.iso}) gets its line in ${file.path}. See there whether the name is the one that the United Nations uses.`);
		}
		if (typed) talk.say(`“${typed}” is no country of ISO 3166 that our maps have.`);
		typed = await talk.ask('Which country? Its name in English, or its code: Ghana, GHA');
	}
}

function pageText(): string {
	const { kind = 'guides', title = '', fields, remarks, text } = begun;
	const { countries, ...more } = fields;
	const start = starter(kind, new Date().toISOString().slice(0, 10));
	const id = kind === 'countries' ? {} : { id: nextId(kind, report.graph, content.ledger) };
	const all = { ...id, title, ...(kind !== 'countries' && { countries }), ...start, ...unfinished(kind), ...more, draft: true };
	const front = writeFrontMatter(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '' && value !== undefined)), kind, report.vocabulary);
	const notes = remarks.map((remark) => `# ${remark.replaceAll(/\p{Cc}/gu, ' ')}\n`).join('');
	return `${front.replace('---\n', `---\n${notes}`)}\n${text ? `${text}\n` : OUTLINES[kind]}`;
}

/** Fields whose starting value has to name something that exists. */
function unfinished(kind: Started): object {
	const { graph, vocabulary } = report;
	const modules = [...graph.pages.keys()].filter((id) => id.startsWith('modules/')).slice(0, 2);
	if (kind === 'pathways') return { steps: modules.map((page) => ({ page, because: 'Say why this step, and why now.' })) };
	return kind === 'resources' ? { named_in: [`${vocabulary.sources[0]?.id} 1`] } : {};
}

/** What `npm run check -- FILE` will say of the new page. */
function sayWhatIsLeft(path: string): void {
	content = readContent(root);
	report = check();
	const problems = report.problems.filter(({ file, level }) => file === path && level !== 'hint');
	if (problems.length) console.log(`\nWhat is still to do in it, as a draft it may wait:\n${printProblems(problems)}`);
	console.log(`\nWrite the text, then run: npm run check -- ${path}\nTake the line “draft: true” out when it is to be published.`);
}

function check(): Report {
	try {
		const checked = recheckContent(content, readings && { known: readings });
		readings = checked.readings;
		return checked.report;
	} catch (error) {
		if (!(error instanceof VocabularyError)) throw error;
		console.error(`${printProblems(error.problems)}\nFirst the vocabularies have to be right: no page can be begun without them.`);
		process.exit(1);
	}
}

function readLetter(path: string): Uint8Array {
	try {
		return readFileSync(path);
	} catch (error) {
		return leave(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}.`);
	}
}

/** The letter that is kept: what is known of the page, and every line that was typed. */
function stopWith(error: unknown): void {
	const typed = talk.typed.filter((line) => line.trim());
	process.exitCode = 1;
	if (!(error instanceof Left)) console.error(plain((error as Error).message));
	if (typed.length === 0 && values.title === undefined && values.summary === undefined) {
		console.error('Nothing was written.');
		return;
	}
	begun.remarks.push(...typed.map((line) => `typed: ${line}`));
	const kept = `Kept by npm run new.\n\ncontent/${begun.kind ?? 'unknown'}/${begun.slug || 'new-page'}.mdx\n\n${pageText()}`;
	console.error(`\n${keep(kept, root, new Date())}`);
}

function readArguments() {
	try {
		return parseArgs({ options: FLAGS });
	} catch (error) {
		return leave((error as Error).message);
	}
}

function leave(message: string): never {
	console.error(message);
	process.exit(1);
}
