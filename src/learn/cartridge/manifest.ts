/** The list of a cartridge's parts: imsmanifest.xml of Common Cartridge 1.1, schema ccv1p1_imscp_v1p2_v1p0.xsd. */
import { html, type Markup } from '../../markup/html.ts';
import type { Module } from '../catalogue.ts';
import { modulesOf, type Outline } from '../outline.ts';
import { xml } from './xml.ts';

/** Moodle looks for the namespace in the first 500 bytes, so it stands first, right after the identifier. */
const CP = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const LOM_MANIFEST = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMAS = 'http://www.imsglobal.org/profile/cc/ccv1p1';

export const AGENDA = 'wiki_content/agenda.html';

/**
 * One folder with the session's title holds everything; sessions of more than one day have a folder a day in it. Breaks and own items stand in the agenda only.
 * @param key the session's own part of identifiers
 * @param quizzes ids of the modules that bring a quiz
 */
export function manifestOf({ title, days, total, words, address }: Outline, key: string, quizzes: ReadonlySet<string>): string {
	const modules = modulesOf({ days });
	const about = `${words.minutes({ n: total })}. ${words.madeWith} ${address}`;
	let place = 0;
	const item = (resource: string, name: string) => {
		place += 1;
		return html`
					<item identifier="I_${key}_${place}" identifierref="R_${key}_${resource}"><title>${name}</title></item>`;
	};
	const itemsOf = ({ id, title: name }: Module) => [item(id, name), quizzes.has(id) && item(`${id}_quiz`, words.quiz({ title: name }))];
	const agenda = item('agenda', words.agenda);
	const folders = days.map(({ name, rows }, index) => {
		const items = rows.flatMap(({ module }) => (module ? itemsOf(module) : []));
		if (days.length === 1 || !items.length) return items;
		return html`
				<item identifier="I_${key}_day${index + 1}">
					<title>${name}</title>${items}
				</item>`;
	});
	return xml(html`<manifest identifier="waymark_${key}" xmlns="${CP}" xmlns:lomm="${LOM_MANIFEST}" xmlns:xsi="${XSI}" xsi:schemaLocation="${CP} ${SCHEMAS}/ccv1p1_imscp_v1p2_v1p0.xsd ${LOM_MANIFEST} ${SCHEMAS}/LOM/ccv1p1_lommanifest_v1p0.xsd">
	<metadata>
		<schema>IMS Common Cartridge</schema>
		<schemaversion>1.1.0</schemaversion>
		<lomm:lom>
			<lomm:general>
				<lomm:title><lomm:string>${courseTitle(title)}</lomm:string></lomm:title>
				<lomm:description><lomm:string>${about}</lomm:string></lomm:description>
			</lomm:general>
		</lomm:lom>
	</metadata>
	<organizations>
		<organization identifier="O_${key}" structure="rooted-hierarchy">
			<item identifier="I_${key}_root">
				<item identifier="I_${key}_session">
					<title>${folderTitle(title)}</title>${agenda}${folders}
				</item>
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="R_${key}_agenda" type="webcontent" href="${AGENDA}">
			<file href="${AGENDA}"/>
		</resource>${modules.map((module) => [link(module, key), quizzes.has(module.id) && quiz(module, key)])}
	</resources>
</manifest>
`);
}

/** Without metadata of its own: the schema of 1.1, which Moodle validates with, allows none that we have. */
function link({ id }: Module, key: string): Markup {
	return html`
		<resource identifier="R_${key}_${id}" type="imswl_xmlv1p1">
			<file href="links/${id}.xml"/>
		</resource>`;
}

function quiz({ id }: Module, key: string): Markup {
	return html`
		<resource identifier="R_${key}_${id}_quiz" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment">
			<file href="quizzes/${id}.xml"/>
		</resource>`;
}

/** Moodle puts a section's title into its own XML as it is: signs that XML reads would end the import, so others that look like them stand there. */
function folderTitle(title: string): string {
	return title.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›');
}

/** Moodle makes a course's short name of the first 94 bytes of its title, spaces apart, and loses a name that this cuts within a letter. */
function courseTitle(title: string): string {
	const encoder = new TextEncoder();
	const bytes = (text: string) => encoder.encode(text.replaceAll(' ', '')).length;
	if (bytes(title) <= 94) return title;
	let short = '';
	for (const sign of title) {
		if (bytes(`${short}${sign}…`) > 94) break;
		short += sign;
	}
	return `${short.trim()}…`;
}
