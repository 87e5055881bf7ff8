/** The rules, as a table of contents. Adding one: its file, its line here, its fixture in tests/fixtures/rules/. */
import { acronyms } from './acronyms.ts';
import { addresses } from './addresses.ts';
import { beyondTable } from './beyond-table.ts';
import { citations } from './citations.ts';
import { closedMdx } from './closed-mdx.ts';
import { cutTexts } from './cut-texts.ts';
import { denials } from './denials.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { fileNames } from './file-names.ts';
import { futureDates } from './future-dates.ts';
import { generalKeywords } from './general-keywords.ts';
import { headings } from './headings.ts';
import { hiddenSigns } from './hidden-signs.ts';
import { images } from './images.ts';
import { keywords } from './keywords.ts';
import { lateTranslations } from './late-translations.ts';
import { leftMarks } from './left-marks.ts';
import { linkText } from './link-text.ts';
import { listedSources } from './listed-sources.ts';
import { longSentences } from './long-sentences.ts';
import { lostAddresses } from './lost-addresses.ts';
import { missingPages } from './missing-pages.ts';
import { notes } from './notes.ts';
import { orphans } from './orphans.ts';
import { overdueReviews } from './overdue-reviews.ts';
import { prerequisiteCycles } from './prerequisite-cycles.ts';
import { principalLinks } from './principal-links.ts';
import { publicFiles } from './public-files.ts';
import { reasons } from './reasons.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';
import { saidTwice } from './said-twice.ts';
import { selfLinks } from './self-links.ts';
import { sessionPlans } from './session-plans.ts';
import { summaries } from './summaries.ts';
import { translations } from './translations.ts';
import { unreadFiles } from './unread-files.ts';
import { vocabularies } from './vocabularies.ts';
import { weakReasons } from './weak-reasons.ts';

/** In the order of their codes. */
export const rules: readonly Rule[] = [
	unreadFiles,
	fileNames,
	duplicateIds,
	missingPages,
	selfLinks,
	addresses,
	principalLinks,
	reasons,
	citations,
	listedSources,
	translations,
	closedMdx,
	weakReasons,
	beyondTable,
	headings,
	linkText,
	images,
	acronyms,
	orphans,
	sessionPlans,
	prerequisiteCycles,
	overdueReviews,
	lateTranslations,
	lostAddresses,
	longSentences,
	summaries,
	notes,
	references,
	cutTexts,
	futureDates,
	saidTwice,
	denials,
	vocabularies,
	publicFiles,
	hiddenSigns,
	keywords,
	generalKeywords,
	leftMarks,
];
