/** What search learns of a page, from the content value: the words that the page itself says, with the weight of each. Pure. */
import type { PageText, SiteContent } from '../content/site.ts';
import type { Page } from '../graph/types.ts';
import { nameOf } from '../i18n/labels.ts';
import { type Strings, stringsOf } from '../i18n/locales.ts';
import { html, type Markup } from '../markup/html.ts';
import { keywordsOf, type SameNames } from '../search/data.ts';
import { UNSEEN } from '../search/excerpt.ts';

/** Parts that a kind of page adds to its text, around it. */
interface Added {
	before?: Markup[];
	after?: Markup[];
}

/**
 * A page as HTML of its words alone. HTML, because that is how Pagefind is told which words are headings and weigh more: its custom records take
 * plain text. Lists of other pages, the UN Network's table and questions to check oneself say nothing of what a page is about, and are left out.
 * @param text the page's text in one language
 * @param names see {@link sameNames}
 */
export function recordOf(page: Page, { locale, body, translation, plain }: PageText, { graph, vocabulary }: SiteContent, names: SameNames): string {
	const strings = stringsOf(locale);
	const name = translation ? translation.title : nameOf(page, strings);
	const keywords = keywordsOf(page, plain, names, vocabulary, stringsOf('en')).join(` ${UNSEEN} `);
	const { before, after } = addedTo(page, { graph, vocabulary }, strings);
	return [
		html`<html lang="${locale}"><body><main data-pagefind-body>`.text,
		html`<header data-pagefind-weight="2"><h1 data-pagefind-meta="title:${name}">${name}</h1>${page.official && html`<p>${page.front.title}</p>`}<p>${(translation ?? page.front).summary}</p></header>`
			.text,
		body.html.slice(0, body.opening),
		html`${before}`.text,
		body.html.slice(body.opening),
		html`${after}<p>${UNSEEN} ${keywords}</p></main></body></html>`.text,
	].join('');
}

const section = (slug: string, heading: string, ...inside: Markup[]) => html`<section><h2 id="${slug}">${heading}</h2>${inside}</section>`;
const list = (items: readonly (string | Markup)[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

function addedTo({ collection, slug, front }: Page, { graph, vocabulary }: Pick<SiteContent, 'graph' | 'vocabulary'>, strings: Strings): Added {
	const { learn, frameworks } = strings;
	const named = (ids: readonly string[]) => ids.flatMap((id) => graph.pages.get(id) ?? []).map((page) => nameOf(page, strings));
	if ('plan' in front) {
		const audiences = vocabulary.audiences.filter(({ id }) => front.audiences.includes(id)).map(({ label }) => label);
		const first = named(front.prerequisites);
		const needs = html`<p>${[strings.minutes({ n: front.minutes }), strings.levels[front.level], ...audiences].join(' · ')}</p>`;
		const takeFirst = html`<p>${first.length ? `${learn.takeFirst}: ${first.join(', ')}` : learn.nothingFirst}</p>`;
		return {
			before: [
				section('objectives', learn.objectives, list(front.objectives)),
				section('needs', learn.needs, needs, takeFirst, list(front.materials)),
				section('plan', learn.plan, list(front.plan.map(({ title, how }) => html`${title} ${how}`))),
			],
			after: front.notes.length ? [section('notes', learn.notes, list(front.notes))] : [],
		};
	}
	if ('steps' in front) {
		const steps = front.steps.map(({ page, because, stop }) => html`${named([page])}<p>${because}</p>${stop && html`<p>${stop}</p>`}`);
		return { after: [section('steps', learn.steps, list(steps))] };
	}
	if (collection !== 'goals') return {};
	const targets = vocabulary['sdg-targets'].filter(({ code }) => code.startsWith(`${slug}.`));
	return { after: [section('targets', frameworks.target, list(targets.map(({ code, label }) => `${code} ${label}`)))] };
}
