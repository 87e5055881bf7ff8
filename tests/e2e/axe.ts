/** axe in the page under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and the practices that axe calls best. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it stands.
 *
 * axe runs in the page and hands back violations alone: carrying every passed check to a second page and back, as its
 * wrapper for Playwright does for the sake of frames, takes ten times as long, and no page of ours is made of frames.
 *
 * @param within a selector of the part to look at; the whole page without it
 * @param rules only these, where a rule is not yet among those of its kind
 * @returns a line a rule that is broken, with the elements that break it
 */
export async function axeFindings(page: Page, within?: string, rules?: string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
	return page.evaluate(
		async ({ within, only }) => {
			const { axe } = window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } };
			const { violations } = await axe.run(within ?? document, { runOnly: only, resultTypes: ['violations'], preload: false });
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400));
		},
		{ within, only: rules ? { type: 'rule', values: rules } : { type: 'tag', values: RULES } },
	);
}
