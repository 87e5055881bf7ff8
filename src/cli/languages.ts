/** `npm run languages`: what each language has and lacks of the interface's words. Exit code 1 when one says something wrongly. */
import { completenessOf } from '../i18n/completeness.ts';
import { OWN_WORDS } from '../i18n/locales.ts';
import { LANGUAGES, LOCALES } from '../schema/locales.ts';

for (const locale of LOCALES) {
	const { has, lacks, wrong } = completenessOf(OWN_WORDS[locale], OWN_WORDS.en, locale);
	console.log(`${LANGUAGES[locale].name} (${locale}): ${has} of ${has + lacks.length} texts${lacks.length ? '; English stands for these:' : ''}`);
	for (const key of lacks) console.log(`  ${key}`);
	for (const each of wrong) console.error(`  wrong: ${each}`);
	if (wrong.length) process.exitCode = 1;
}
