/**
 * A session as a Common Cartridge 1.3 (.imscc): web links with titles, order and descriptions.
 * Rules and namespaces: 1EdTech Common Cartridge 1.3, schemas ccv1p3_imscp_v1p2_v1p0.xsd, ccv1p3_imswl_v1p3.xsd and ccv1p3_lomresource_v1p0.xsd.
 */
import { strToU8, zipSync } from 'fflate';
import { html, type Markup } from '../markup/html.ts';
import type { Module } from './catalogue.ts';
import { lastingAddress, type Outline } from './outline.ts';
import { clockTime } from './timetable.ts';

const CP = 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1';
const LOM_MANIFEST = 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest';
const LOM_RESOURCE = 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/resource';
const WEB_LINK = 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMAS = 'http://www.imsglobal.org/profile/cc/ccv1p3';

/** File name → text, in the order in which they stand in the archive; the manifest comes first. Names are plain ASCII. */
export function cartridgeFiles(outline: Outline): Record<string, string> {
	const modules = outline.rows.flatMap(({ module }) => module ?? []);
	const links = Object.fromEntries(modules.map((module) => [`links/${module.id}.xml`, webLink(module.title, lastingAddress(outline, module.id))]));
	return { 'imsmanifest.xml': manifest(outline, modules), 'overview/overview.html': overview(outline), ...links };
}

/** The archive. The same session gives the same bytes in every time zone: zip keeps local time, so the date is built from local parts. */
export function cartridgeOf(outline: Outline): Uint8Array<ArrayBuffer> {
	const files = Object.entries(cartridgeFiles(outline)).map(([name, text]) => [name, strToU8(text)] as const);
	return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2026, 0, 1) });
}

function manifest({ title, total, words, address }: Outline, modules: readonly Module[]): string {
	const key = keyOf(address);
	const about = `${words.minutes({ n: total })}. ${words.madeWith} ${address}`;
	const items = modules.map(
		(module) => html`
				<item identifier="I_${key}_${module.id}" identifierref="R_${key}_${module.id}">
					<title>${module.title}</title>
				</item>`,
	);
	const resources = modules.map(
		(module) => html`
		<resource identifier="R_${key}_${module.id}" type="imswl_xmlv1p3">
			<metadata>
				<lomr:lom>
					<lomr:general>
						<lomr:title><lomr:string>${module.title}</lomr:string></lomr:title>
						<lomr:description><lomr:string>${words.minutes({ n: module.minutes })}. ${module.summary}</lomr:string></lomr:description>
					</lomr:general>
				</lomr:lom>
			</metadata>
			<file href="links/${module.id}.xml"/>
		</resource>`,
	);
	return xml(html`<manifest identifier="waymark_${key}" xmlns="${CP}" xmlns:lomm="${LOM_MANIFEST}" xmlns:lomr="${LOM_RESOURCE}" xmlns:xsi="${XSI}" xsi:schemaLocation="${CP} ${SCHEMAS}/ccv1p3_imscp_v1p2_v1p0.xsd ${LOM_MANIFEST} ${SCHEMAS}/LOM/ccv1p3_lommanifest_v1p0.xsd ${LOM_RESOURCE} ${SCHEMAS}/LOM/ccv1p3_lomresource_v1p0.xsd">
	<metadata>
		<schema>IMS Common Cartridge</schema>
		<schemaversion>1.3.0</schemaversion>
		<lomm:lom>
			<lomm:general>
				<lomm:title><lomm:string>${title}</lomm:string></lomm:title>
				<lomm:description><lomm:string>${about}</lomm:string></lomm:description>
			</lomm:general>
		</lomm:lom>
	</metadata>
	<organizations>
		<organization identifier="O_${key}" structure="rooted-hierarchy">
			<item identifier="I_${key}_root">
				<item identifier="I_${key}_overview" identifierref="R_${key}_overview">
					<title>${title}</title>
				</item>${items}
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="R_${key}_overview" type="webcontent" href="overview/overview.html">
			<file href="overview/overview.html"/>
		</resource>${resources}
	</resources>
</manifest>
`);
}

function webLink(title: string, address: string): string {
	return xml(html`<webLink xmlns="${WEB_LINK}" xmlns:xsi="${XSI}" xsi:schemaLocation="${WEB_LINK} ${SCHEMAS}/ccv1p3_imswl_v1p3.xsd">
	<title>${title}</title>
	<url href="${address}" target="_blank"/>
</webLink>
`);
}

/** The agenda as a page of its own: platforms that show no descriptions show this. */
function overview(outline: Outline): string {
	const { title, rows, words, address } = outline;
	const entries = rows.map(({ from, to, module }) => {
		const time = `${clockTime(from)}–${clockTime(to)}`;
		return module
			? html`<dt>${time} <a href="${lastingAddress(outline, module.id)}">${module.title}</a></dt><dd>${module.summary}</dd>`
			: html`<dt>${time} ${words.pause}</dt>`;
	});
	return legal(html`<!doctype html>
<html><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1>
<dl>${entries.map((entry) => [entry, '\n'])}</dl>
<p>${words.madeWith} <a href="${address}">${address}</a></p></body></html>
`);
}

/**
 * A session's own part of its identifiers (FNV-1a, 32 bits, as hexadecimal): a platform that imports two sessions into one course
 * takes equal identifiers for the same thing and would let the second replace the first.
 */
function keyOf(address: string): string {
	let hash = 0x811c9dc5;
	for (const byte of strToU8(address)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}

function xml(markup: Markup): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${legal(markup)}`;
}

/** XML 1.0 knows no control characters besides tab and line breaks, no half of a surrogate pair, no U+FFFE or U+FFFF. */
function legal({ text }: Markup): string {
	return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
