/** What a session becomes outside the site: calendar, Markdown, HTML, cartridge. Titles are as hostile as people and scripts make them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { cartridgeFiles, cartridgeOf } from '../../../src/learn/cartridge.ts';
import { calendarOf } from '../../../src/learn/ics.ts';
import { markdownOf } from '../../../src/learn/markdown.ts';
import { fileName, type Outline, type OutlineWords, outlineOf } from '../../../src/learn/outline.ts';
import { EMPTY, type Session } from '../../../src/learn/session.ts';
import { snippetOf } from '../../../src/learn/snippet.ts';
import { smallCatalogue, someSession } from '../../fixtures/learn.ts';

/** Words of the test's own, so that those of the interface may change. */
const WORDS: OutlineWords = {
	untitled: 'Untitled',
	pause: 'Break',
	minutes: ({ n }) => `${n} minutes`,
	objectives: 'Objectives',
	materials: 'You need',
	madeWith: 'Made here:',
};

const SITE = { origin: 'https://waymark.example', address: 'https://waymark.example/learn/build/?v=1.2026-11-22&session=M01:60' };
const NOW = new Date('2026-11-22T10:00:00Z');

const outlines = someSession.map(({ session, catalogue }) => outlineOf(session, catalogue, SITE, WORDS));

function halfDay(): Outline {
	const session: Session = { ...EMPTY, title: 'Half-day in Manta', date: '2027-03-05', items: [{ module: 'M01' }, { pause: 15 }, { module: 'M05' }] };
	return outlineOf(session, smallCatalogue, SITE, WORDS);
}

/** Lines as a calendar reads them, folding undone. */
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);

test('the calendar has an event a module at its time of the day, with its address for life', () => {
	const lines = unfolded(calendarOf(halfDay(), NOW));
	assert.deepEqual(
		lines.filter((line) => /^(DTSTART|DTEND|UID|URL|DTSTAMP)/.test(line)),
		[
			'UID:M01-20270305T090000@waymark',
			'DTSTAMP:20261122T100000Z',
			'DTSTART:20270305T090000',
			'DTEND:20270305T100000',
			'URL:https://waymark.example/id/M01/',
			'UID:M05-20270305T101500@waymark',
			'DTSTAMP:20261122T100000Z',
			'DTSTART:20270305T101500',
			'DTEND:20270305T114500',
			'URL:https://waymark.example/id/M05/',
		],
	);
	assert.throws(() => calendarOf({ ...halfDay(), date: '' }, NOW), /needs a date/);
});

test('no title breaks the calendar: lines of 75 octets, events closed, text read back as it was', () => {
	fc.assert(
		fc.property(outlines, (outline) => {
			const calendar = calendarOf({ ...outline, date: '2027-03-05' }, NOW);
			assert.ok(calendar.endsWith('\r\n'));
			for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
			assert.ok(!/[^\r]\n|\r[^\n]/.test(calendar));
			const lines = unfolded(calendar);
			const modules = outline.rows.flatMap(({ module }) => module ?? []);
			assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, modules.length);
			assert.equal(lines.filter((line) => line === 'END:VEVENT').length, modules.length);
			const read = lines.flatMap((line) =>
				line.startsWith('SUMMARY:') ? [line.slice(8).replaceAll(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))] : [],
			);
			const kept = (text: string) => text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, '');
			assert.deepEqual(
				read,
				modules.map(({ title }) => kept(title)),
			);
		}),
	);
});

/** Each format of the half-day as a whole; the files are short, and to be read. */
const WHOLE: Record<string, (outline: Outline) => string | undefined> = {
	'half-day.ics': (outline) => calendarOf(outline, NOW).replaceAll('\r\n', '\n'),
	'half-day.md': markdownOf,
	'half-day.html': snippetOf,
	'imsmanifest.xml': (outline) => cartridgeFiles(outline)['imsmanifest.xml'],
	'overview.html': (outline) => cartridgeFiles(outline)['overview/overview.html'],
	'link.xml': (outline) => cartridgeFiles(outline)['links/M05.xml'],
};

for (const [file, made] of Object.entries(WHOLE)) {
	test(`the half-day is ${file}, to the letter`, () => assert.equal(made(halfDay()), readFileSync(`tests/fixtures/takeaway/${file}`, 'utf8')));
}

test('what Markdown would read as its own is written so that it stays text', () => {
	const [row] = halfDay().rows;
	const titled = (title: string) => markdownOf({ ...halfDay(), title, date: '', rows: row ? [row] : [] }).split('\n')[0];
	assert.equal(titled('a \\ ` * _ [x] <b> | ~ &amp; b'), '# a \\\\ \\` \\* \\_ \\[x\\] \\<b\\> \\| \\~ \\&amp; b');
	for (const [written, safe] of [
		['# a', '\\# a'],
		['- a', '\\- a'],
		['+ a', '\\+ a'],
		['12. a', '\\12. a'],
		['1) a', '\\1) a'],
		['a - b', 'a - b'],
		[' a\n\tb ', 'a b'],
	])
		assert.equal(titled(written as string), `# ${safe}`);
	assert.equal(markdownOf({ ...halfDay(), date: '' }).split('\n')[2], '165 minutes');
});

test('a session without a title, without items and past midnight', () => {
	const none = outlineOf(EMPTY, smallCatalogue, SITE, WORDS);
	assert.deepEqual([none.title, none.total, none.rows, none.date], ['Untitled', 0, [], '']);
	const late = outlineOf({ ...EMPTY, date: '2027-12-31', start: 23 * 60 + 30, items: [{ module: 'M01' }] }, smallCatalogue, SITE, WORDS);
	assert.match(calendarOf(late, NOW), /DTSTART:20271231T233000\r\nDTEND:20280101T003000\r\n/);
});

test('a calendar’s text: signs escaped, line breaks written, a long line folded at 75 octets and no earlier', () => {
	const [row] = halfDay().rows;
	const summary = (title: string) => {
		const rows = row?.module ? [{ ...row, module: { ...row.module, title } }] : [];
		return calendarOf({ ...halfDay(), rows }, NOW)
			.split('\r\nSUMMARY:')[1]
			?.split('\r\nDESCRIPTION')[0];
	};
	assert.equal(summary('a;b,c\\d\r\ne\rf\ng\u0000h'), 'a\\;b\\,c\\\\d\\ne\\nf\\ngh');
	assert.equal(summary('x'.repeat(67)), 'x'.repeat(67));
	assert.equal(summary('x'.repeat(68)), `${'x'.repeat(67)}\r\n x`);
	assert.equal(summary('x'.repeat(67 + 74)), `${'x'.repeat(67)}\r\n ${'x'.repeat(74)}`);
	assert.equal(summary('x'.repeat(67 + 75)), `${'x'.repeat(67)}\r\n ${'x'.repeat(74)}\r\n x`);
	assert.equal(summary(`${'x'.repeat(66)}é`), `${'x'.repeat(66)}\r\n é`);
});

test('what no XML may hold is left out, and all else stays', () => {
	const [row] = halfDay().rows;
	const link = (title: string) => {
		const rows = row?.module ? [{ ...row, module: { ...row.module, title } }] : [];
		return /<title>([\s\S]*)<\/title>/.exec(cartridgeFiles({ ...halfDay(), rows })['links/M01.xml'] ?? '')?.[1];
	};
	assert.equal(link('a\tb\u0000\u0008\u000b\u001f\ufffe\uffff\ud800c\ue000\ufffd🌍'), 'a\tb\ufffdc\ue000\ufffd🌍');
	assert.equal(link('<&">'), '&#60;&#38;&#34;&#62;');
});

test('no title becomes Markdown or HTML of its own', () => {
	fc.assert(
		fc.property(outlines, (outline) => {
			const modules = outline.rows.filter(({ module }) => module).length;
			const headings = markdownOf(outline)
				.split('\n')
				.filter((line) => /^#+ /.test(line));
			assert.equal(headings.length, 1 + modules);
			const html = snippetOf(outline);
			assert.equal(html.match(/<iframe /g)?.length ?? 0, modules);
			assert.equal(html.match(/<script /g)?.length, 1);
			assert.equal(html.match(/<li>/g)?.length ?? 0, outline.rows.length);
			assert.deepEqual(
				new Set(html.match(/<\/?[a-z0-9]+/g)?.map((tag) => tag.replace('</', '<'))).difference(
					new Set(['<h2', '<p', '<a', '<ol', '<li', '<iframe', '<script']),
				),
				new Set(),
			);
		}),
	);
});

test('a file can be saved on any system, whatever its title', () => {
	assert.equal(fileName('x'.repeat(61), 'md'), `${'x'.repeat(60)}.md`);
	assert.equal(fileName('Half-day in Manta: été 2027', 'ics'), 'half-day-in-manta-ete-2027.ics');
	assert.equal(fileName('移民与发展', 'md'), 'session.md');
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => assert.match(fileName(title, 'imscc'), /^[a-z0-9-]{1,60}\.imscc$/)));
});

/** Attribute values of an element of a manifest, in order. */
const values = (xml: string, element: string, attribute: string) =>
	[...xml.matchAll(new RegExp(`<${element}\\b[^>]*\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value as string);

test('a cartridge has the parts that Common Cartridge 1.3 asks for, and every reference leads to something', () => {
	fc.assert(
		fc.property(outlines, (outline) => {
			const files = cartridgeFiles(outline);
			const manifest = files['imsmanifest.xml'] ?? '';
			const modules = outline.rows.flatMap(({ module }) => module ?? []);
			assert.equal(Object.keys(files)[0], 'imsmanifest.xml');
			assert.match(
				manifest,
				/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<manifest identifier="[^"]+" xmlns="http:\/\/www\.imsglobal\.org\/xsd\/imsccv1p3\/imscp_v1p1"/,
			);
			assert.match(manifest, /<metadata>\s*<schema>IMS Common Cartridge<\/schema>\s*<schemaversion>1\.3\.0<\/schemaversion>\s*<lomm:lom>/);
			// One organization of one item without a title; identifiers are xs:ID and stand once.
			assert.equal(manifest.match(/<organization /g)?.length, 1);
			assert.match(manifest, /<organization identifier="[^"]+" structure="rooted-hierarchy">\s*<item identifier="[^"]+">\s*<item /);
			const identifiers = ['manifest', 'organization', 'item', 'resource'].flatMap((element) => values(manifest, element, 'identifier'));
			assert.equal(new Set(identifiers).size, identifiers.length);
			for (const identifier of identifiers) assert.match(identifier, /^[A-Za-z_][\w.-]*$/);
			// Items lead to resources, resources to files, and no file or resource is left over.
			const resources = values(manifest, 'resource', 'identifier');
			assert.deepEqual(values(manifest, 'item', 'identifierref'), resources);
			const named = values(manifest, 'file', 'href');
			assert.deepEqual(
				named,
				Object.keys(files).filter((name) => name !== 'imsmanifest.xml'),
			);
			assert.deepEqual(values(manifest, 'resource', 'type'), ['webcontent', ...modules.map(() => 'imswl_xmlv1p3')]);
			for (const name of Object.keys(files)) assert.match(name, /^[A-Za-z0-9/]+\.(xml|html)$/);
			assert.deepEqual(
				modules.map(({ id }) => values(files[`links/${id}.xml`] ?? '', 'url', 'href')),
				modules.map(({ id }) => [`https://waymark.example/id/${id}/`]),
			);
		}),
		{ numRuns: 50 },
	);
});

test('two sessions share no identifier, so that one course can hold both', () => {
	const identifiers = (outline: Outline) =>
		['manifest', 'organization', 'item', 'resource'].flatMap((element) => values(cartridgeFiles(outline)['imsmanifest.xml'] ?? '', element, 'identifier'));
	const [one, other] = [halfDay(), { ...halfDay(), address: `${SITE.address}&title=Other` }].map((outline) => new Set(identifiers(outline)));
	assert.equal(one?.size, 9);
	assert.deepEqual(one?.intersection(other ?? new Set()), new Set());
});

test('a cartridge unzips to the same files, in the same order, and is the same in every time zone', () => {
	const outline = halfDay();
	const bytes = cartridgeOf(outline);
	const unzipped = unzipSync(bytes);
	assert.deepEqual(Object.fromEntries(Object.entries(unzipped).map(([name, data]) => [name, strFromU8(data)])), cartridgeFiles(outline));
	assert.deepEqual(Object.keys(unzipped), ['imsmanifest.xml', 'overview/overview.html', 'links/M01.xml', 'links/M05.xml']);
	const zone = process.env.TZ;
	try {
		for (const each of ['Pacific/Kiritimati', 'America/Guayaquil', 'UTC']) {
			process.env.TZ = each;
			assert.deepEqual(cartridgeOf(outline), bytes, each);
		}
	} finally {
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	}
});

test('the system’s own unzip, where there is one, finds no fault', (context) => {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
	try {
		writeFileSync(join(folder, 'session.imscc'), cartridgeOf(halfDay()));
		const output = execFileSync('unzip', ['-t', join(folder, 'session.imscc')], { encoding: 'utf8' });
		assert.match(output, /No errors detected/);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		context.skip('no unzip on this machine');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
