/** How a question is read, with a vocabulary of a dozen phrases: every rule by itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, keyOf, tokensOf } from '../../../src/schema/fold.ts';
import { inFileName, type Lexicon, type Meaning, type Place, startOf } from '../../../src/search/lexicon.ts';
import { type Part, understand } from '../../../src/search/question.ts';
import { mend, otherStarts } from '../../../src/search/spelling.ts';

const place = (name: string): Place => ({ title: name, address: `/${name}/`, kind: 'Guide' });
const phrase = (text: string, ...meanings: Meaning[]): [string, Meaning[]] => [keyOf(text), meanings];
const sdg: Meaning = { framework: 'sdg' };
const gcm: Meaning = { framework: 'gcm' };
const lexicon: Lexicon = {
	stop: new Set(['how', 'to', 'and', 'the', 'of', 'who', 'is']),
	longest: 3,
	targets: new Set(['8.5', '10.7', '10.a']),
	phrases: new Map([
		phrase('sdg', sdg),
		phrase('goal', sdg, { places: [place('goals')] }),
		phrase('sustainable development goal', sdg),
		phrase('gcm', gcm),
		phrase('objective', gcm),
		phrase('target', sdg, gcm),
		phrase('labor', { instead: 'labour', because: 'spelling' }),
		phrase('remesas', { instead: 'remittances', because: 'language' }, { places: [place('remittances')] }),
		phrase('миграция', { instead: 'migration', because: 'language' }),
		phrase('tunisian', { instead: 'Tunisia', because: 'country' }, { country: 'TUN', places: [place('tunisia')] }),
		phrase('polish', { instead: 'Poland', because: 'country' }, { same: 'shine' }),
		phrase('plan', { instead: 'scheme', because: 'spelling' }, { same: 'design' }),
		phrase('vnr', { same: 'voluntary national review', glossary: 'vnr' }),
		phrase('who', { same: 'World Health Organization' }),
		phrase('how to', { kind: 'guides' }),
		phrase('case', { kind: 'case-studies' }),
		phrase('toolkit', { kind: 'toolkits' }),
		phrase('brain drain', { places: [place('drain'), place('skills')] }),
		phrase('to and of', { places: [place('stop')] }),
		phrase('water', { places: [place('water')] }),
		phrase('baseline', { term: 'baseline' }),
		phrase('línea base', { instead: 'baseline', because: 'language', term: 'baseline' }),
		phrase('M03', { id: true, places: [place('tag')] }),
	]),
};
const read = (text: string, slips?: ReadonlyMap<string, string>) => understand(text, lexicon, slips);
const parts = (text: string) => read(text).parts;
const part = (typed: string, more: Partial<Part> = {}): Part => ({ typed, search: typed, ...more });
const addresses = (text: string) => read(text).places.map(({ address }) => address);

test('a code by itself is a target; a number needs its framework', () => {
	assert.deepEqual(parts('10.7'), [part('10.7', { node: 'sdg:10.7' })]);
	assert.deepEqual(parts('10.A'), [part('10', { plain: true })], 'a letter of a target is small');
	assert.deepEqual(parts('10'), [part('10', { plain: true })]);
	assert.deepEqual(parts('SDG 1'), [{ typed: 'SDG 1', search: '', node: 'sdg:1' }]);
	assert.deepEqual(parts('sdg17'), [{ typed: 'sdg 17', search: '', node: 'sdg:17' }]);
	assert.deepEqual(parts('SDG 10.7'), [part('SDG 10.7', { search: '10.7', node: 'sdg:10.7' })]);
	assert.deepEqual(parts('sustainable development goals 8'), [{ typed: 'sustainable development goals 8', search: '', node: 'sdg:8' }]);
	assert.deepEqual(parts('GCM 1'), [{ typed: 'GCM 1', search: '', node: 'gcm:1' }]);
	assert.deepEqual(read('target 17').nodes, ['sdg:17', 'gcm:17'], 'of two frameworks both that have the number');
	assert.deepEqual(read('target 23').nodes, ['gcm:23']);
});

test('what the glossary explains is named when the whole question is about it', () => {
	for (const text of ['baseline', 'who is the baseline of', 'baselines', 'línea base']) assert.equal(read(text).term, 'baseline', text);
	assert.equal(read('baseline of remittances').term, undefined);
	assert.equal(parts('línea base')[0]?.search, 'baseline');
});

test('letters with digits are one word, and an id that a page prints leads to it', () => {
	assert.deepEqual(
		tokensOf('M4SD, M4D Net, G20 and sdg13').map(({ text }) => text),
		['M4SD', 'M4D', 'Net', 'G20', 'and', 'sdg', '13'],
	);
	for (const text of ['M03', 'm03']) assert.deepEqual(addresses(text), ['/tag/'], text);
	assert.deepEqual(addresses('M03 water in towns'), []);
});

test('numbers that a framework does not have are words', () => {
	for (const [text, node] of [
		['sdg 17', 'sdg:17'],
		['gcm 23', 'gcm:23'],
	] as const)
		assert.deepEqual(read(text).nodes, [node]);
	for (const text of ['sdg 18', 'sdg 0', 'gcm 24', 'gcm 0', 'sdg 100', 'sdg 8.99', 'water 8', 'sdg']) assert.deepEqual(read(text).nodes, [], text);
	assert.deepEqual(read('gcm 10.7').nodes, ['sdg:10.7'], 'a target is a target, whatever stands before it');
});

test('codes are read as people write them, an indicator by the target it belongs to; what is no target, or a quantity, is none', () => {
	for (const text of ['10,7', '10-7', 'SDG 10-7', 'the target 10,7?', '10.7']) assert.deepEqual(read(text).nodes, ['sdg:10.7'], text);
	for (const text of ['10-7-2', '10,7,2', 'indicator 10.7.2']) {
		assert.deepEqual(read(text).nodes, ['sdg:10.7'], text);
		assert.deepEqual(read(text).indicators, ['10.7.2'], text);
	}
	for (const text of ['10,7 million', '2021-2025', '10-77', '10,7,2,1', '10,7%', 'a10,7', '9-3']) assert.deepEqual(read(text).nodes, [], text);
});

test('codes follow one another within their framework, with one joining word between them at most', () => {
	assert.deepEqual(read('objectives 2 and 5, 23').nodes, ['gcm:2', 'gcm:5', 'gcm:23']);
	assert.deepEqual(read('objective 2 and 24').nodes, ['gcm:2']);
	assert.deepEqual(read('SDG 8 and the 13').nodes, ['sdg:8']);
	assert.deepEqual(read('10.7 and 8.5').nodes, ['sdg:10.7', 'sdg:8.5']);
	assert.deepEqual(read('SDG 8 water 13').nodes, ['sdg:8']);
	assert.deepEqual(read('gcm 5 10.7').nodes, ['gcm:5', 'sdg:10.7']);
	assert.deepEqual(
		parts('goals 8 and 13').map(({ typed }) => typed),
		['goals 8', 'and 13'],
	);
});

test('another spelling, another language and a country are read as ours, and noted', () => {
	assert.deepEqual(read('labor').notes, [{ type: 'spelling', from: 'labor', to: 'labour' }]);
	assert.deepEqual(parts('labor'), [part('labor', { search: 'labour' })]);
	assert.deepEqual(parts('Tunisian'), [part('Tunisian', { search: 'Tunisia', country: 'TUN' })]);
	assert.deepEqual(read('Tunisian').notes, [{ type: 'country', from: 'Tunisian', to: 'Tunisia' }]);
	assert.deepEqual(parts('remesas'), [part('remesas')], 'what also leads somewhere as it stands is looked for as it stands');
	assert.deepEqual(read('remesas').notes, []);
	assert.deepEqual(parts('polish'), [part('polish', { search: 'Poland' })], 'but a country is always read as one');
	assert.deepEqual(parts('plan'), [part('plan')]);
	assert.deepEqual(read('plan').notes, [{ type: 'same', from: 'plan', to: 'design' }]);
});

test('another name for the same is noted with where the glossary says so, and the word itself is looked for', () => {
	assert.deepEqual(parts('VNR'), [part('VNR')]);
	assert.deepEqual(read('VNR').notes, [{ type: 'same', from: 'VNR', to: 'voluntary national review', glossary: 'vnr' }]);
	assert.deepEqual(read('plan').notes[0], { type: 'same', from: 'plan', to: 'design' }, 'without a glossary no glossary');
});

test('an acronym that is also a common word counts in capitals, and is looked for by its long name', () => {
	assert.deepEqual(parts('WHO water'), [part('WHO', { search: 'World Health Organization' }), part('water')]);
	assert.deepEqual(parts('who water'), [part('water')]);
	assert.deepEqual(parts('Who water'), [part('water')]);
});

test('a Russian word is looked for as the English one and from its beginning as itself, and says its language', () => {
	const {
		parts: [only],
		language,
	} = read('миграции');
	assert.deepEqual([only, language], [part('миграции', { search: 'migration', also: 'миграц' }), 'ru']);
	assert.equal(read('water').language, undefined);
	assert.ok(!('also' in (parts('labor')[0] ?? {})));
	assert.equal(read('слово').language, 'ru', 'an unknown word too');
});

test('words that only ask are left out, single letters too, unless there is nothing else', () => {
	assert.deepEqual(parts('how is the well'), [part('well', { plain: true })]);
	assert.deepEqual(parts('x well'), [part('well', { plain: true })]);
	assert.deepEqual(parts('is the'), [part('is'), part('the')]);
	assert.deepEqual(parts('x'), [part('x')]);
	assert.deepEqual(parts(''), []);
	assert.deepEqual(parts('?!'), []);
});

test('a phrase of words that only ask counts from three words on', () => {
	assert.deepEqual(addresses('to and of'), ['/stop/']);
	assert.deepEqual(parts('how to well'), [part('well', { plain: true })], 'two are too few');
	assert.deepEqual(read('HOW TO well').kinds, ['guides'], 'unless in capitals');
});

test('a word that names a kind stands aside of what is looked for, and alone is looked for', () => {
	assert.deepEqual(parts('water case'), [part('water'), part('case', { aside: true })]);
	assert.deepEqual(read('water case').kinds, ['case-studies']);
	assert.deepEqual(parts('case'), [part('case')]);
	assert.deepEqual(parts('case toolkit'), [part('case'), part('toolkit')]);
	assert.deepEqual(read('case toolkit').kinds, ['case-studies', 'toolkits']);
});

test('the longest phrase wins, and what follows is read on', () => {
	assert.deepEqual(parts('brain drain well'), [part('brain drain'), part('well', { plain: true })]);
	assert.deepEqual(parts('brain'), [part('brain', { plain: true })]);
	assert.deepEqual(parts('drain brain drain'), [part('drain', { plain: true }), part('brain drain')]);
});

test('a place answers when what leads to it is at least half of the question', () => {
	assert.deepEqual(addresses('water'), ['/water/']);
	assert.deepEqual(addresses('water well'), ['/water/']);
	assert.deepEqual(addresses('water well deep'), []);
	assert.deepEqual(addresses('brain drain well deep'), ['/drain/', '/skills/']);
	assert.deepEqual(addresses('brain drain well deep far'), []);
	assert.deepEqual(addresses('brain drain water'), ['/drain/', '/skills/'], 'those of the longer phrase first, two at most');
	assert.deepEqual(addresses('water water'), ['/water/'], 'each once');
});

test('who names a country or a kind wants its pages: no place answers but a country that stands alone', () => {
	assert.deepEqual(addresses('tunisian'), ['/tunisia/']);
	assert.deepEqual(addresses('water case'), []);
	assert.deepEqual(addresses('water tunisian'), []);
	const alone: Lexicon = {
		...lexicon,
		phrases: new Map([phrase('tunisia', { country: 'TUN', places: [place('tunisia')] }), phrase('water', { places: [place('water')] })]),
	};
	const led = (text: string) => understand(text, alone).places.map(({ address }) => address);
	assert.deepEqual(led('Tunisia'), ['/tunisia/']);
	assert.deepEqual(led('Tunisia water'), []);
});

test('a slip that was mended is said and read as what was meant; others stay', () => {
	const { notes, parts: read_ } = read('wter labor', new Map([['wter', 'water']]));
	assert.deepEqual(notes, [
		{ type: 'slip', from: 'wter', to: 'water' },
		{ type: 'spelling', from: 'labor', to: 'labour' },
	]);
	assert.deepEqual(
		read_.map(({ search }) => search),
		['water', 'labour'],
	);
});

test('every part of a question stood in it, in the order typed', () => {
	const words = fc.constantFrom('labor', 'remesas', 'well', 'case', 'brain', 'drain', 'goal', '8', '10.7', 'and', 'who', 'WHO', 'VNR', 'миграция', 'é');
	let seen = 0;
	fc.assert(
		fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (list) => {
			const text = list.join(' ');
			let rest = text;
			for (const { typed } of parts(text)) {
				seen++;
				const at = rest.indexOf(typed);
				assert.ok(at >= 0, `“${typed}” in “${rest}”`);
				rest = rest.slice(at + typed.length);
			}
		}),
	);
	assert.ok(seen > 100, 'the property has looked at parts');
});

test('words: codes whole, letters and digits apart, whatever stands between', () => {
	const words = (text: string) => tokensOf(text).map(({ text: word }) => word);
	assert.deepEqual(words('SDG13, 10.7.2: re-entry (10.a) 10.ab 3.'), ['SDG', '13', '10.7.2', 're', 'entry', '10.a', '10', 'ab', '3']);
	assert.deepEqual(words('e\u0301te\u0301'), ['été']);
	assert.deepEqual(tokensOf('Policies'), [{ text: 'Policies', key: 'policy' }]);
	assert.equal(keyOf('Fair  Wages!'), 'fair wage');
});

test('one form for looking up: case, accents, plurals, Russian cases and Arabic articles fall away', () => {
	for (const [word, form] of [
		['Été', 'ete'],
		['policies', 'policy'],
		['ties', 'tie'],
		['wages', 'wage'],
		['gas', 'gas'],
		['gaps', 'gap'],
		['class', 'class'],
		['status', 'status'],
		['analysis', 'analysis'],
		['миграциями', 'миграц'],
		['труда', 'труд'],
		['мира', 'мира'],
		['الهجرة', 'هجره'],
		['والمناخ', 'مناخ'],
		['للعمل', 'عمل'],
		['الى', 'الي'],
	] as const)
		assert.equal(fold(word), form, word);
});

test('files of phrases are named by letters that any system can keep', () => {
	assert.equal(startOf('fair wage'), 'fa');
	assert.equal(startOf('x'), 'x');
	assert.equal(startOf('миграц'), 'ми');
	assert.equal(inFileName('re'), '72-65');
	assert.equal(inFileName('м'), '43c');
});

test('a slip costs one letter, in a short word one, in a longer two, in the shortest none; the commonest of equals wins', () => {
	assert.equal(mend('wate', ['water']), 'water');
	assert.equal(mend('wtr', ['water', 'war']), undefined);
	assert.equal(mend('watre', ['water']), 'water', 'two neighbours changed about are one slip');
	assert.equal(mend('wotor', ['water']), undefined, 'two letters of five');
	assert.equal(mend('migrotoon', ['migration']), 'migration', 'two letters of nine');
	assert.equal(mend('migrotoun', ['migration']), undefined, 'three letters of nine');
	assert.equal(mend('water', ['wader', 'wafer']), 'wader');
	assert.equal(mend('batar', ['water', 'batas']), 'batas', 'a slip in the first letter is rare');
	assert.equal(mend('uater', ['water']), 'water');
	assert.equal(mend('uatar', ['water']), undefined, 'and with another it is too much');
	assert.equal(mend('uigration', ['migration']), 'migration');
	assert.equal(mend('waters', ['water']), undefined, 'a word that is known needs no mending');
	assert.equal(mend('water', []), undefined);
	assert.equal(mend('regularisatoin', ['regularisation']), 'regularisation');
});

test('a word may have been meant to begin with its second letter or one that sounds like its first', () => {
	assert.equal(otherStarts('kilo'), 'icqsxz');
	assert.equal(otherStarts('x'), 'ckqsz');
	assert.equal(otherStarts('vat'), 'afpbw');
	assert.equal(otherStarts('1a'), 'a');
	assert.equal(otherStarts(''), '');
});
