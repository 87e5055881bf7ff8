/**
 * `npm run languages`: what each language has, lacks and has behind: words of the interface, names of the vocabularies, pages. Exit code 1 when one says something wrongly.
 * `npm run languages -- --fits FILE …`: writes into these translations that they say the English page as it stands.
 * `npm run languages -- --translate guides/x es`: begins a translation: the English page with the front matter of a translation.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent, type Report } from '../check/content.ts';
import { changesSince, digestsOf } from '../check/translated.ts';
import { beginTranslation } from '../check/translation-file.ts';
import { readContent } from '../files/disk.ts';
import { completenessOf } from '../i18n/completeness.ts';
import { OWN_WORDS } from '../i18n/locales.ts';
import { LANGUAGES, LOCALES, type Locale, TRANSLATED } from '../schema/locales.ts';

const { values, positionals } = parseArgs({ options: { fits: { type: 'boolean' }, translate: { type: 'boolean' } }, allowPositionals: true });
const report = checkContent(readContent(process.cwd()));
const all = [...report.parsed, ...report.prose];
const originals = new Map(all.filter(({ file }) => !file.locale).map((page) => [page.id, page]));

try {
	if (values.fits) for (const file of positionals) fits(file);
	else if (values.translate) translate(positionals[0] ?? '', positionals[1] ?? '');
	else for (const locale of LOCALES) tell(locale, report);
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}

function fits(path: string): void {
	const page = all.find(({ file }) => file.path === path && file.locale);
	const original = page && originals.get(page.id);
	if (!original) throw new Error(`${path} is no translation of a page: name a file such as content/guides/x.es.mdx`);
	const text = readFileSync(path, 'utf8');
	const said = text.replace(/^( +of: ).*$/m, `$1${digestsOf(original.file.text, original.frontMatter.data)}`);
	if (!/^ +of: /m.test(text)) throw new Error(`${path} has no line “of:” under translation`);
	writeFileSync(path, said);
	console.log(`${path}: says ${original.file.path} as it stands`);
}

function translate(id: string, locale: string): void {
	const original = originals.get(id);
	if (!original) throw new Error(`there is no page “${id}”: name it by its folder and file, guides/x`);
	if (!(TRANSLATED as readonly string[]).includes(locale)) throw new Error(`“${locale}” is no language of the site: ${TRANSLATED.join(', ')}`);
	const path = original.file.path.replace(/mdx$/, `${locale}.mdx`);
	if (existsSync(path)) throw new Error(`${path} is there already`);
	writeFileSync(path, beginTranslation(original.file.text, original.frontMatter.data));
	console.log(`${path}: the English page, to be said in ${LANGUAGES[locale as Locale].name}. Then run the check.`);
}

function tell(locale: Locale, { vocabulary, translations, graph }: Report): void {
	const { has, lacks, wrong } = completenessOf(OWN_WORDS[locale], OWN_WORDS.en, locale);
	console.log(`${LANGUAGES[locale].name} (${locale}): ${has} of ${has + lacks.length} texts${lacks.length ? '; English stands for these:' : ''}`);
	for (const key of lacks) console.log(`  ${key}`);
	for (const each of wrong) console.error(`  wrong: ${each}`);
	if (wrong.length) process.exitCode = 1;
	if (locale === 'en') return;
	const names = vocabulary.names?.[locale];
	const counted = {
		goals: vocabulary['sdg-goals'],
		targets: vocabulary['sdg-targets'],
		objectives: vocabulary['gcm-objectives'],
		audiences: vocabulary.audiences,
		sectors: vocabulary.sectors,
		principles: vocabulary.principles,
		countries: vocabulary.countries,
		glossary: vocabulary.glossary,
	};
	const lists = Object.entries(counted).map(([name, all]) => `${name} ${Object.keys(names?.[name as keyof typeof counted] ?? {}).length} of ${all.length}`);
	console.log(`  names: ${lists.join(', ')}`);
	const own = translations.filter((each) => each.locale === locale);
	console.log(`  pages: ${own.length} of ${graph.pages.size}`);
	for (const { id, front, parsed } of own) {
		const original = originals.get(id);
		const changes = original ? changesSince(front.translation.of, original.file.text, original.frontMatter.data) : [];
		if (original && changes.length) console.log(`  behind: ${parsed.file.path}: ${changes.join(', ')} (${lastChange(original.file.path)})`);
	}
}

/** When a file was last changed, by git; the files of a download have no such past. */
function lastChange(path: string): string {
	try {
		return `last changed on ${
			execFileSync('git', ['log', '-1', '--format=%cs', '--', path], { stdio: ['ignore', 'pipe', 'ignore'] })
				.toString()
				.trim() || 'a day not yet recorded'
		}`;
	} catch {
		return 'git knows no day';
	}
}
