/** In the browser: the desk's lists: links being written, codes found, problems told. */
import { make, makeButton } from '../browser/make.ts';
import type { Problem } from '../check/problem.ts';
import { goalOf } from '../graph/addresses.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { FoundCode } from './codes.ts';
import { labelOf, nameOf, type Tag } from './tag.ts';
import type { DeskWords } from './words.ts';

/** A link with its fields; what is typed is read from them by {@link readTag}. */
export function tagItem({ node, weight, because, evidence }: Tag, words: DeskWords, vocabulary: Vocabulary): HTMLElement {
	const id = node.replace(/\W/g, '-');
	const radio = (each: Tag['weight']) =>
		make('label', {}, make('input', { type: 'radio', name: `weight-${id}`, value: each, checked: each === weight }), ` ${words.weights[each]}`);
	return make(
		'li',
		{ 'data-node': node, class: node.startsWith('sdg') ? `g${goalOf(node.slice(4))}` : undefined },
		make(
			'div',
			{ class: 'head' },
			make('p', {}, make('b', {}, nameOf(node)), ` ${labelOf(node, vocabulary)}`),
			makeButton('×', { do: 'remove', node }, words.remove({ name: nameOf(node) })),
		),
		make('fieldset', {}, make('legend', {}, words.weight), radio('principal'), radio('significant'), radio('claimed')),
		make('label', { for: `because-${id}` }, words.because),
		make('textarea', { id: `because-${id}`, rows: 2, placeholder: words.becauseHint }, because),
		make('label', { for: `evidence-${id}` }, words.evidence),
		make('input', { id: `evidence-${id}`, class: 'evidence', value: evidence.join('; '), placeholder: words.evidenceHint }),
	);
}

/** @returns the tag as its item's fields have it now */
export function readTag(tag: Tag, item: Element): Tag {
	const evidence = item.querySelector<HTMLInputElement>('input.evidence')?.value ?? '';
	return {
		...tag,
		weight: item.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value as Tag['weight'],
		because: item.querySelector('textarea')?.value.trim() ?? '',
		evidence: evidence
			.split(';')
			.map((each) => each.trim())
			.filter(Boolean),
	};
}

/** A code that may be added, with what led to it. */
export function codeItem({ node, label, from }: FoundCode, words: DeskWords): HTMLElement {
	const joined = make('span', { class: 'soft small' }, ` (${words.joined({ names: from.map(nameOf).join(', ') })})`);
	return make(
		'li',
		{},
		make('span', {}, make('b', {}, nameOf(node)), ` ${label}`, from.length > 0 && joined),
		makeButton('+', { do: 'add', node }, words.add({ name: nameOf(node) })),
	);
}

/** A problem, with the way to its line and to its explanation. */
export function problemItem({ line, level, code, found, allowed, meant }: Problem, words: DeskWords): HTMLElement {
	return make(
		'li',
		{},
		make('b', {}, level),
		' ',
		make('a', { href: `/contribute/check/#${code.toLowerCase()}` }, code),
		', ',
		makeButton(words.line({ n: line }), { do: 'line', line }, undefined, ''),
		`: ${found}.`,
		allowed !== undefined && make('div', { class: 'small soft' }, `${words.allowed} ${allowed}`),
		meant !== undefined && make('div', { class: 'small' }, `${words.meant} ${meant}`),
	);
}
