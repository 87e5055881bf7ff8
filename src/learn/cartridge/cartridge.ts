/**
 * A session as a Common Cartridge 1.1 (.imscc), the version that all readers we know understand: Moodle's converter takes 1.0 and 1.1 alone,
 * Canvas's viewer and Open edX's cc2olx name the types of 1.1. A page with the agenda, a web link for each module, a quiz of its questions.
 */
import { strToU8, zipSync } from 'fflate';
import { html } from '../../markup/html.ts';
import { hashOf } from '../hash.ts';
import { lastingAddress, modulesOf, type Outline } from '../outline.ts';
import type { ModuleTexts } from '../texts.ts';
import { clockTime } from '../timetable.ts';
import { AGENDA, manifestOf } from './manifest.ts';
import { quizOf } from './quiz.ts';
import { legal, xml } from './xml.ts';

const WEB_LINK = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMA = 'http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imswl_v1p1.xsd';

/** File name → text, in the order in which they stand in the archive; the manifest comes first. Names are plain ASCII. */
export function cartridgeFiles(outline: Outline, texts: ModuleTexts): Record<string, string> {
	// Two sessions in one course need identifiers of their own: a platform takes equal ones for the same thing and lets the second replace the first.
	const key = hashOf(outline.address);
	const modules = modulesOf(outline);
	const questions = new Map(modules.flatMap(({ id }) => (texts[id]?.questions.length ? [[id, texts[id].questions] as const] : [])));
	const { words } = outline;
	return {
		'imsmanifest.xml': manifestOf(outline, key, new Set(questions.keys())),
		[AGENDA]: agendaOf(outline),
		...Object.fromEntries(modules.map(({ id, title }) => [`links/${id}.xml`, webLink(title, lastingAddress(outline, id))])),
		...Object.fromEntries(
			modules.flatMap(({ id, title }) => {
				const asked = questions.get(id);
				return asked ? [[`quizzes/${id}.xml`, quizOf(`Q_${key}_${id}`, words.quiz({ title }), asked)]] : [];
			}),
		),
	};
}

/** The archive. The same session gives the same bytes in every time zone: zip keeps local time, so the date is built from local parts. */
export function cartridgeOf(outline: Outline, texts: ModuleTexts): Uint8Array<ArrayBuffer> {
	const files = Object.entries(cartridgeFiles(outline, texts)).map(([name, text]) => [name, strToU8(text)] as const);
	return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2026, 0, 1) });
}

function webLink(title: string, address: string): string {
	return xml(html`<webLink xmlns="${WEB_LINK}" xmlns:xsi="${XSI}" xsi:schemaLocation="${WEB_LINK} ${SCHEMA}">
	<title>${title}</title>
	<url href="${address}" target="_blank"/>
</webLink>
`);
}

/** The agenda as a page of its own: platforms that show no descriptions show this. */
function agendaOf(outline: Outline): string {
	const { title, days, words, address } = outline;
	const lists = days.map(({ name, rows }) => [
		days.length > 1 && html`<h2>${name}</h2>\n`,
		html`<dl>${rows.map(({ from, to, module, title: what, note }) => {
			const time = `${clockTime(from)}–${clockTime(to)}`;
			const head = module ? html`<dt>${time} <a href="${lastingAddress(outline, module.id)}">${module.title}</a></dt>` : html`<dt>${time} ${what}</dt>`;
			return [head, module && html`<dd>${module.summary}</dd>`, note && html`<dd>${note}</dd>`, '\n'];
		})}</dl>\n`,
	]);
	return legal(html`<!doctype html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>
${lists}<p>${words.madeWith} <a href="${address}">${address}</a></p></body></html>
`);
}
