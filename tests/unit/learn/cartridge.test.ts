/**
 * A session as a course: by the published rules, and as the readers we looked into read it. Their rules are told again here, each with its place:
 * Moodle (backup/converter/imscc11, backup/cc), Canvas (lib/cc/importer/standard, common-cartridge-viewer), Open edX (cc2olx). Titles are as hostile as people make them.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { cartridgeFiles, cartridgeOf } from '../../../src/learn/cartridge/cartridge.ts';
import { modulesOf, type Outline, outlineOf } from '../../../src/learn/outline.ts';
import { EMPTY, type Session } from '../../../src/learn/session.ts';
import { SITE, smallCatalogue, someSession, TEXTS, textsOf, WORDS } from '../../fixtures/learn.ts';
import { all, type Node, parseXml } from '../../fixtures/xml.ts';

const courses = someSession.map(({ session, catalogue }) => {
	const outline = outlineOf(session, catalogue, SITE, WORDS);
	return { outline, files: cartridgeFiles(outline, textsOf(catalogue)) };
});
const manifestOf = (files: Record<string, string>) => parseXml(files['imsmanifest.xml'] ?? '');
const outlineFor = (session: Partial<Session>): Outline => outlineOf({ ...EMPTY, ...session }, smallCatalogue, SITE, WORDS);
const halfDay = outlineFor({ title: 'Half-day in Manta', items: [{ slot: 20, title: 'Welcome' }, { module: 'M01' }, { pause: 15 }, { module: 'M02' }] });
const twoDays = outlineFor({ title: 'Two days', items: [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }, { day: true }, { module: 'M01' }] });

const isFolder = ({ attributes }: Node) => !attributes.identifierref;
const titleOf = (item: Node) => all(item, 'title')[0]?.text ?? '';

test('a cartridge has the parts that Common Cartridge 1.1 asks for, in its order, and every reference leads to something', () => {
	fc.assert(
		fc.property(courses, ({ outline, files }) => {
			assert.equal(Object.keys(files)[0], 'imsmanifest.xml');
			const manifest = manifestOf(files);
			assert.deepEqual(
				manifest.children.map(({ name }) => name),
				['metadata', 'organizations', 'resources'],
			);
			assert.deepEqual(
				all(manifest, 'metadata')[0]?.children.map(({ name, text }) => (name === 'lomm:lom' ? name : text)),
				['IMS Common Cartridge', '1.1.0', 'lomm:lom'],
			);
			const organizations = all(manifest, 'organizations', 'organization');
			assert.deepEqual(
				organizations.map(({ attributes }) => attributes.structure),
				['rooted-hierarchy'],
			);
			// The root has no title, every other item has one; identifiers are xs:ID and stand once.
			const roots = all(manifest, 'organizations', 'organization', 'item');
			assert.deepEqual([roots.length, all(roots[0] as Node, 'title').length], [1, 0]);
			const items: Node[] = [];
			const walk = (item: Node) => {
				items.push(item);
				all(item, 'item').forEach(walk);
			};
			roots.forEach(walk);
			for (const item of items.slice(1)) assert.equal(item.children[0]?.name, 'title');
			const resources = all(manifest, 'resources', 'resource');
			const identifiers = [manifest, ...organizations, ...items, ...resources].map(({ attributes }) => attributes.identifier ?? '');
			assert.equal(new Set(identifiers).size, identifiers.length);
			for (const identifier of identifiers) assert.match(identifier, /^[A-Za-z_][\w.-]*$/);
			assert.deepEqual(
				new Set(items.flatMap(({ attributes }) => attributes.identifierref ?? [])),
				new Set(resources.map(({ attributes }) => attributes.identifier)),
			);
			// No resource has metadata: lomr of 1.1 allows only what we do not say. One file each, and no file is left over.
			for (const resource of resources)
				assert.deepEqual(
					resource.children.map(({ name }) => name),
					['file'],
				);
			assert.deepEqual(
				resources.flatMap((resource) => all(resource, 'file').map(({ attributes }) => attributes.href)).sort(),
				Object.keys(files)
					.filter((name) => name !== 'imsmanifest.xml')
					.sort(),
			);
			for (const name of Object.keys(files)) assert.match(name, /^[A-Za-z0-9_/]+\.(xml|html)$/);
			for (const { id, title } of modulesOf(outline)) {
				const link = parseXml(files[`links/${id}.xml`] ?? '');
				assert.equal(link.attributes.xmlns, 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1');
				assert.equal(all(link, 'url')[0]?.attributes.href, `https://waymark.example/id/${id}/`);
				assert.equal(all(link, 'title')[0]?.text, legal(title));
			}
		}),
		{ numRuns: 50 },
	);
});

/** What XML 1.0 can hold of a text. */
const legal = (text: string) => text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

test('Moodle: the first 500 bytes of the manifest name the namespace of 1.1 (imscc11_converter::detect_format)', () => {
	fc.assert(
		fc.property(courses, ({ files }) => {
			const start = new TextDecoder().decode(new TextEncoder().encode(files['imsmanifest.xml']).subarray(0, 500));
			const squeezed = start.toLowerCase().replaceAll(/[\s'"]/g, '');
			assert.ok(squeezed.includes('xmlns=http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'));
		}),
	);
});

/** cc2moodle::create_instances: items of the second level are sections, folders below are labels, types decide the rest. */
const MOODLE: Record<string, string> = { webcontent: 'resource', imswl_xmlv1p1: 'resource', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment': 'quiz' };
function moodleSections(files: Record<string, string>) {
	const manifest = manifestOf(files);
	const types = new Map(all(manifest, 'resources', 'resource').map(({ attributes }) => [attributes.identifier, attributes.type ?? '']));
	const inside = (item: Node): string[] =>
		all(item, 'item').flatMap((child) => [
			`${isFolder(child) ? 'label' : MOODLE[types.get(child.attributes.identifierref) ?? '']}: ${titleOf(child)}`,
			...inside(child),
		]);
	return all(manifest, 'organizations', 'organization', 'item', 'item').map((item) => ({ title: titleOf(item), mods: inside(item) }));
}

test('Moodle: a session is one section with its title; its modules are resources, their questions quizzes, its days labels', () => {
	assert.deepEqual(moodleSections(cartridgeFiles(halfDay, TEXTS)), [
		{
			title: 'Half-day in Manta',
			mods: ['resource: Agenda', 'resource: Migration and the 2030 Agenda', 'quiz: Check yourself: Migration and the 2030 Agenda', 'resource: Reading tables'],
		},
	]);
	assert.deepEqual(
		moodleSections(cartridgeFiles(twoDays, {})).map(({ mods }) => mods),
		[
			[
				'resource: Agenda',
				'label: Day 1',
				'resource: Migration and the 2030 Agenda',
				'resource: Migration in local plans',
				'label: Day 2',
				'resource: Migration and the 2030 Agenda',
			],
		],
	);
});

test('Moodle: no title ends its own XML, into which it puts a section’s title as it is, nor is cut within a letter by its 94 bytes', () => {
	fc.assert(
		fc.property(courses, ({ files }) => {
			for (const { title } of moodleSections(files)) assert.ok(!/[&<>]/.test(title));
			const [course] = all(manifestOf(files), 'metadata', 'lomm:lom', 'lomm:general', 'lomm:title', 'lomm:string');
			const short = new TextEncoder().encode(course?.text.replaceAll(' ', '')).subarray(0, 94);
			assert.doesNotThrow(() => new TextDecoder('utf-8', { fatal: true }).decode(short));
		}),
	);
	const long = manifestOf(cartridgeFiles(outlineFor({ title: 'Миграция и развитие '.repeat(5) }), {}));
	assert.match(all(long, 'metadata', 'lomm:lom', 'lomm:general', 'lomm:title', 'lomm:string')[0]?.text ?? '', /^Миграция и развитие .*…$/);
});

/** cc11_quiz::get_questions, get_question_type and get_general_feedback, with PHP's loadHTML, which takes bytes beyond ASCII for Latin-1. */
function moodleQuestions(quiz: string) {
	const html = (text: string) => {
		assert.match(text, /^[ -~]*$/, 'loadHTML would garble it');
		return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
	};
	return all(parseXml(quiz), 'assessment', 'section', 'item').map((item) => {
		const fields = all(item, 'itemmetadata', 'qtimetadata', 'qtimetadatafield').map((field) => [
			all(field, 'fieldlabel')[0]?.text,
			all(field, 'fieldentry')[0]?.text,
		]);
		const shown = all(item, 'resprocessing', 'respcondition')
			.filter(({ attributes }) => attributes.continue === 'Yes')
			.flatMap((condition) => all(condition, 'displayfeedback').map(({ attributes }) => attributes.linkrefid));
		const feedback = all(item, 'itemfeedback').filter(({ attributes }) => shown.includes(attributes.ident ?? ''));
		return {
			type: Object.fromEntries(fields).cc_profile,
			question: html(all(item, 'presentation', 'material', 'mattext')[0]?.text ?? ''),
			feedback: feedback.map((each) => html(all(each, 'flow_mat', 'material', 'mattext')[0]?.text ?? '')),
		};
	});
}

test('Moodle: each question arrives in any script, as an essay with its answer as general feedback', () => {
	assert.deepEqual(moodleQuestions(cartridgeFiles(halfDay, TEXTS)['quizzes/M01.xml'] ?? ''), [
		{ type: 'cc.essay.v0p1', question: 'Почему & <зачем>?', feedback: ['لأن'] },
		{ type: 'cc.essay.v0p1', question: 'What?', feedback: ['This; and “that”.'] },
	]);
	const [quiz] = all(parseXml(cartridgeFiles(halfDay, TEXTS)['quizzes/M01.xml'] ?? ''), 'assessment');
	assert.equal(quiz?.attributes.title, 'Check yourself: Migration and the 2030 Agenda');
	const hostile = { M01: { words: '', questions: [{ question: ']]></mattext>\u0000\ud800&amp;', answer: 'a\nb' }] } };
	assert.deepEqual(moodleQuestions(cartridgeFiles(halfDay, hostile)['quizzes/M01.xml'] ?? ''), [
		{ type: 'cc.essay.v0p1', question: ']]></mattext> \ufffd&amp;', feedback: ['a b'] },
	]);
});

/** OrgConverter#add_children: folders of the second level are modules, a title within one is a heading. */
function canvasModules(files: Record<string, string>) {
	const inside = (item: Node): string[] =>
		all(item, 'item').flatMap((child) => (isFolder(child) ? [`# ${titleOf(child)}`, ...inside(child)] : [titleOf(child)]));
	return all(manifestOf(files), 'organizations', 'organization', 'item', 'item').map((item) => [titleOf(item), ...inside(item)]);
}

test('Canvas: a session is one module with all its items, and its days are headings; its viewer finds pages and quizzes by address and type', () => {
	assert.deepEqual(canvasModules(cartridgeFiles(halfDay, {})), [['Half-day in Manta', 'Agenda', 'Migration and the 2030 Agenda', 'Reading tables']]);
	assert.deepEqual(canvasModules(cartridgeFiles(twoDays, {})), [
		['Two days', 'Agenda', '# Day 1', 'Migration and the 2030 Agenda', 'Migration in local plans', '# Day 2', 'Migration and the 2030 Agenda'],
	]);
	const resources = all(manifestOf(cartridgeFiles(halfDay, TEXTS)), 'resources', 'resource').map(({ attributes }) => attributes);
	assert.equal(resources.filter(({ type, href }) => type === 'webcontent' && href?.includes('wiki_content')).length, 1);
	assert.equal(resources.filter(({ type }) => type === 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment').length, 1);
});

/** Cartridge.normalize of cc2olx: the children of the one root are chapters, folders within them sequences. */
function edxChapters(files: Record<string, string>) {
	const [root] = all(manifestOf(files), 'organizations', 'organization', 'item');
	return all(root as Node, 'item').map((chapter) => ({
		chapter: titleOf(chapter),
		sequences: all(chapter, 'item').some(isFolder)
			? all(chapter, 'item').map((child) => `${titleOf(child)} (${isFolder(child) ? all(child, 'item').length : 1})`)
			: all(chapter, 'item').length,
	}));
}

test('Open edX: a session is one chapter; its days are sequences', () => {
	assert.deepEqual(edxChapters(cartridgeFiles(halfDay, {})), [{ chapter: 'Half-day in Manta', sequences: 3 }]);
	assert.deepEqual(edxChapters(cartridgeFiles(twoDays, TEXTS)), [{ chapter: 'Two days', sequences: ['Agenda (1)', 'Day 1 (4)', 'Day 2 (2)'] }]);
});

test('breaks and own items stand in the agenda and nowhere else, a module twice is one resource, an empty day has no folder', () => {
	const files = cartridgeFiles(halfDay, {});
	assert.ok(!files['imsmanifest.xml']?.includes('Break') && !files['imsmanifest.xml']?.includes('Welcome'));
	assert.match(files['wiki_content/agenda.html'] ?? '', /09:00–09:20 Welcome[\s\S]*10:20–10:35 Break/);
	const twice = manifestOf(cartridgeFiles(twoDays, {}));
	assert.equal(all(twice, 'resources', 'resource').length, 3);
	const empty = outlineFor({ title: 'x', items: [{ module: 'M01' }, { day: true }, { pause: 15 }, { day: true }, { module: 'M02' }] });
	assert.deepEqual(canvasModules(cartridgeFiles(empty, {}))[0], ['x', 'Agenda', '# Day 1', 'Migration and the 2030 Agenda', '# Day 3', 'Reading tables']);
});

test('two sessions share no identifier, so that one course can hold both', () => {
	const identifiers = (outline: Outline) =>
		new Set([...(cartridgeFiles(outline, TEXTS)['imsmanifest.xml'] ?? '').matchAll(/ identifier="([^"]+)"/g)].map(([, id]) => id));
	const [one, other] = [identifiers(halfDay), identifiers({ ...halfDay, address: `${SITE.address}&title=Other` })];
	assert.equal(one.size, 12);
	assert.deepEqual(one.intersection(other), new Set());
});

test('a cartridge unzips to the same files, in the same order, and is the same in every time zone', () => {
	const bytes = cartridgeOf(halfDay, TEXTS);
	const unzipped = unzipSync(bytes);
	assert.deepEqual(Object.fromEntries(Object.entries(unzipped).map(([name, data]) => [name, strFromU8(data)])), cartridgeFiles(halfDay, TEXTS));
	assert.deepEqual(Object.keys(unzipped), ['imsmanifest.xml', 'wiki_content/agenda.html', 'links/M01.xml', 'links/M02.xml', 'quizzes/M01.xml']);
	const zone = process.env.TZ;
	try {
		for (const each of ['Pacific/Kiritimati', 'America/Guayaquil', 'UTC']) {
			process.env.TZ = each;
			assert.deepEqual(cartridgeOf(halfDay, TEXTS), bytes, each);
		}
	} finally {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	}
});

test('the system’s own unzip, where there is one, finds no fault', (context) => {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
	try {
		writeFileSync(join(folder, 'session.imscc'), cartridgeOf(halfDay, TEXTS));
		const output = execFileSync('unzip', ['-t', join(folder, 'session.imscc')], { encoding: 'utf8' });
		assert.match(output, /No errors detected/);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		context.skip('no unzip on this machine');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
