/** What a view shows as a whole: its findings, each with its number, and what to look at first. */
import { html, type Markup } from '../../markup/html.ts';
import { type Drawn, type Finding, sentenceOf } from '../model/view.ts';

export function renderOverview({ findings, lead }: Pick<Drawn, 'findings' | 'lead'>): Markup {
	return html`<ul class="plain figures">${findings.map(renderFinding)}</ul>${lead()}`;
}

function renderFinding(finding: Finding): Markup {
	const { n, text, missing } = finding;
	if (n === undefined) return html`<li class="whole">${text}</li>`;
	return html`<li${missing && html` class="missing"`}><b>${n}</b> <span>${text}</span></li>`;
}

/** The findings as sentences. */
export function renderSentences(findings: readonly Finding[]): Markup {
	return html`${findings.map((finding) => html`<li>${sentenceOf(finding)}</li>`)}`;
}
