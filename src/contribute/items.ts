/** In the browser: the desk's lists: links being written, codes found, the lines of the file. */
import { make, makeButton } from '../browser/make.ts';
import { goalOf } from '../graph/addresses.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { FoundCode } from './codes.ts';
import type { Saying } from './sayings.ts';
import { labelOf, nameOf, type Tag } from './tag.ts';
import type { DeskWords } from './words.ts';

/** A link with its fields; what is typed is read from them by {@link readTag}. */
export function tagItem({ node, weight, because, evidence, more }: Tag, words: DeskWords, vocabulary: Vocabulary): HTMLElement {
	const id = node.replace(/\W/g, '-');
	const radio = (each: Tag['weight']) =>
		make('label', {}, make('input', { type: 'radio', name: `weight-${id}`, value: each, checked: each === weight }), ` ${words.weights[each]}`);
	const [framework = '', code = ''] = nameOf(node).split(' ');
	const beyond = typeof more.beyond_table === 'string' ? more.beyond_table : '';
	return make(
		'li',
		{ 'data-node': node, 'data-place': node, class: node.startsWith('sdg') ? `g${goalOf(node.slice(4))}` : undefined },
		make(
			'div',
			{ class: 'head' },
			make('p', {}, `${framework} `, make('b', {}, code), make('span', { lang: 'en' }, labelOf(node, vocabulary))),
			makeButton('×', { do: 'remove', node }, words.remove({ name: nameOf(node) })),
		),
		make(
			'fieldset',
			{ class: 'weights' },
			make('legend', { class: 'hidden' }, `${words.weight}: ${nameOf(node)}`),
			radio('principal'),
			radio('significant'),
			radio('claimed'),
		),
		make(
			'div',
			{ class: 'field' },
			make('label', { for: `because-${id}` }, words.because),
			make('textarea', { id: `because-${id}`, rows: 2, placeholder: words.becauseHint, 'aria-describedby': `said-${id}` }, because),
			make('p', { class: 'said', id: `said-${id}` }),
			make(
				'div',
				{ class: 'beyond', hidden: beyond === '' },
				make('label', { for: `beyond-${id}` }, words.beyond),
				make('textarea', { id: `beyond-${id}`, rows: 2, 'aria-describedby': `said-${id}` }, beyond),
			),
			make('label', { for: `evidence-${id}` }, words.evidence),
			make('input', { id: `evidence-${id}`, class: 'evidence', value: evidence.join('; '), placeholder: words.evidenceHint }),
		),
	);
}

/** @returns the tag as its item's fields have it now */
export function readTag(tag: Tag, item: Element): Tag {
	const evidence = item.querySelector<HTMLInputElement>('input.evidence')?.value ?? '';
	const beyond = item.querySelector<HTMLTextAreaElement>('.beyond textarea')?.value.trim() ?? '';
	const { beyond_table: _, ...more } = tag.more;
	return {
		...tag,
		weight: item.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value as Tag['weight'],
		because: item.querySelector('textarea')?.value.trim() ?? '',
		evidence: evidence
			.split(';')
			.map((each) => each.trim())
			.filter(Boolean),
		more: { ...more, ...(beyond && { beyond_table: beyond }) },
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

/** What is said beside a field: the sentence, and dim behind it the code of the rule, for who looks it up. */
export function sayingParts({ text, code, english }: Saying): (Node | string)[] {
	const said = english ? make('span', { lang: 'en' }, text) : text;
	return code ? [said, make('a', { class: 'code', href: `/contribute/check/#${code.toLowerCase()}` }, code)] : [said];
}

/** A line of the file; one with a fault leads to its field. */
export function lineItem(text: string, fault: Saying | undefined): HTMLElement {
	return fault ? make('li', { class: 'fault' }, makeButton(text, { do: 'go', to: fault.place }, undefined, '')) : make('li', {}, text);
}
