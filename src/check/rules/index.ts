/** The rules, as a table of contents. A rule is a pure function: content in, problems out. */
import { addresses } from './addresses.ts';
import { citations } from './citations.ts';
import { closedMdx } from './closed-mdx.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { fileNames } from './file-names.ts';
import { ledger } from './ledger.ts';
import { links } from './links.ts';
import { prerequisites } from './prerequisites.ts';
import { principalLinks } from './principal-links.ts';
import { reasons } from './reasons.ts';
import type { Rule } from './rule.ts';
import { selfTags } from './self-tags.ts';
import { translations } from './translations.ts';

export const rules: readonly Rule[] = [
	fileNames,
	closedMdx,
	duplicateIds,
	links,
	addresses,
	selfTags,
	principalLinks,
	reasons,
	citations,
	translations,
	prerequisites,
	ledger,
];
