/** What goals, targets, objectives and pages are called. */
import { codeOf, gcmAddress, goalOf, sdgAddress } from '../graph/addresses.ts';
import type { GcmNode, Page, SdgNode } from '../graph/types.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Strings } from './locales.ts';

/** How a goal, target or objective is shown: its address, number, name and the class that gives it its colour. */
export interface NodeLabel {
	address: string;
	/** "SDG 10.7", "GCM 16" */
	number: string;
	name: string;
	/** "g10" for the goal's colour; '' for objectives */
	colour: string;
}

/** @param node "sdg:10", "sdg:10.7" or "gcm:16" */
export function labelOf(node: SdgNode | GcmNode, vocabulary: Vocabulary, strings: Strings): NodeLabel {
	const code = codeOf(node);
	if (node.startsWith('gcm:'))
		return {
			address: gcmAddress(code),
			number: strings.objectiveLabel({ code }),
			name: vocabulary['gcm-objectives'].find((each) => each.code === code)?.label ?? '',
			colour: '',
		};
	const list = code.includes('.') ? vocabulary['sdg-targets'] : vocabulary['sdg-goals'];
	return {
		address: sdgAddress(code),
		number: strings.goalLabel({ code }),
		name: list.find((each) => each.code === code)?.label ?? '',
		colour: `g${goalOf(code)}`,
	};
}

/** The heading a page is known by: goals and objectives by their number and official short name. */
export function nameOf(page: Page, strings: Strings): string {
	if (page.collection === 'goals') return `${strings.goalLabel({ code: page.slug })}: ${page.official ?? page.front.title}`;
	if (page.collection === 'objectives') return `${strings.objectiveLabel({ code: page.slug })}: ${page.official ?? page.front.title}`;
	return page.front.title;
}
