/** The tagging desk in the browser: fields in, front matter and the check's own words out. Nothing leaves the page. */
import { goalOf } from '../graph/addresses.ts';
import type { Strings, Words } from '../i18n/locales.ts';
import { speak } from '../i18n/words.ts';
import type { Locale } from '../schema/locales.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { type FoundCode, findCodes, joinedTo } from './codes.ts';
import { checkDraft, type Fields, KINDS, readFrontMatter, starter, writeFrontMatter } from './draft.ts';
import { kindOf } from './ids.ts';

type Kind = (typeof KINDS)[number];

/** What the page hands over as JSON. */
export interface DeskData {
	vocabulary: Vocabulary;
	outlines: Record<Kind, string>;
	/** The next free id for life of each kind. */
	nextIds: Record<Kind, string>;
	repository: string | undefined;
	words: Words['desk'];
	weights: Words['weights'];
}

interface Tag {
	node: string;
	weight: 'principal' | 'significant';
	because: string;
	evidence: string[];
	/** What else a pasted tag held. */
	more: Fields;
}

const PAUSE = 250;

class WaymarkDesk extends HTMLElement {
	#data!: DeskData;
	#words!: Strings['desk'];
	/** Fields the desk has no input for: those of the kind, and those of pasted front matter. */
	#more: Fields = {};
	#tags: Tag[] = [];
	#text = '';
	#waiting: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		this.#data = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
		this.#words = speak(this.#data.words, document.documentElement.lang as Locale);
		this.#part('.live').hidden = false;
		this.#part('.without').hidden = true;
		this.#readAddress();
		this.addEventListener('input', ({ target }) => {
			if ((target as HTMLElement).id === 'find-code') this.#find();
			else if ((target as HTMLElement).id !== 'paste') this.#later();
		});
		this.#part('#kind').addEventListener('change', () => this.#startKind());
		this.addEventListener('click', ({ target }) => {
			const button = (target as Element).closest<HTMLElement>('[data-do]');
			if (button) this.#do(button);
		});
		this.#show();
	}

	#part<T extends HTMLElement = HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector) as T;
	}

	get #kind(): Kind {
		return this.#part<HTMLSelectElement>('#kind').value as Kind;
	}

	/** ?sdg=10.7,8.8&gcm=6&kind=guides */
	#readAddress() {
		const query = new URLSearchParams(location.search);
		const kind = KINDS.find((each) => each === query.get('kind'));
		if (kind) this.#part<HTMLSelectElement>('#kind').value = kind;
		const { 'sdg-goals': goals, 'sdg-targets': targets, 'gcm-objectives': objectives } = this.#data.vocabulary;
		const known = { sdg: [...goals, ...targets], gcm: objectives };
		for (const framework of ['sdg', 'gcm'] as const) {
			for (const code of query.getAll(framework).flatMap((each) => each.split(','))) {
				if (known[framework].some((each) => each.code === code)) this.#tags.push(newTag(`${framework}:${code}`, this.#tags.length));
			}
		}
		this.#startKind();
	}

	#startKind() {
		this.#more = starter(this.#kind, new Date().toISOString().slice(0, 10));
		this.#part<HTMLInputElement>('#id').value = this.#data.nextIds[this.#kind];
		this.#show();
	}

	#do(button: HTMLElement) {
		const { do: action, node = '' } = button.dataset;
		// What was typed a moment ago may not have been read yet.
		this.#fields();
		if (action === 'add') {
			this.#tags.push(newTag(node, this.#tags.length));
			this.#show();
			this.#find();
			this.#part(`[data-node="${node}"] textarea`).focus();
		} else if (action === 'remove') {
			this.#tags = this.#tags.filter((tag) => tag.node !== node);
			this.#show();
			this.#find();
			this.#part('#find-code').focus();
		} else if (action === 'read') this.#read();
		else if (action === 'line') this.#select(Number(button.dataset.line));
		else if (action === 'copy') {
			const result = this.#part<HTMLTextAreaElement>('.result');
			const done = () => {
				this.#part('.copied').textContent = this.#words.copied;
			};
			// Without the permission, the text is at least chosen, for the keyboard.
			navigator.clipboard?.writeText(this.#page()).then(done, () => result.select());
		} else if (action === 'download') {
			const link = document.createElement('a');
			link.href = URL.createObjectURL(new Blob([this.#page()], { type: 'text/markdown' }));
			link.download = 'new-page.mdx';
			link.click();
			URL.revokeObjectURL(link.href);
		}
	}

	/** The front matter and the headings a page of this kind begins with. */
	#page(): string {
		return `${this.#text}\n${this.#data.outlines[this.#kind]}`;
	}

	#later() {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#write(), PAUSE);
	}

	/** Reads what stands in the inputs. */
	#fields(): Fields {
		const fields: Fields = {};
		for (const input of this.querySelectorAll<HTMLInputElement>('[data-field]'))
			if (input.value.trim()) fields[input.dataset.field as string] = input.value.trim();
		for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) {
			fields[list.dataset.list as string] = [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
		}
		for (const item of this.querySelectorAll<HTMLElement>('.tags > li')) {
			const tag = this.#tags.find(({ node }) => node === item.dataset.node);
			if (!tag) continue;
			tag.weight = item.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value as Tag['weight'];
			tag.because = item.querySelector('textarea')?.value.trim() ?? '';
			tag.evidence = (item.querySelector<HTMLInputElement>('input.evidence')?.value ?? '')
				.split(';')
				.map((each) => each.trim())
				.filter(Boolean);
		}
		const of = (framework: string) =>
			this.#tags
				.filter(({ node }) => node.startsWith(framework))
				.map(({ node, weight, because, evidence, more }) => ({ code: node.slice(4), weight, because, ...(evidence.length && { evidence }), ...more }));
		return { ...this.#more, ...fields, sdg: of('sdg'), gcm: of('gcm') };
	}

	/** Everything anew, after links were added, taken out or read. */
	#show() {
		const { vocabulary } = this.#data;
		const words = this.#words;
		this.#part('.none').hidden = this.#tags.length > 0;
		this.#part('.tags').replaceChildren(...this.#tags.map((tag) => this.#tagItem(tag)));
		const joined = joinedTo(
			this.#tags.map(({ node }) => node),
			vocabulary,
		);
		this.#part('.suggest').hidden = joined.length === 0;
		this.#part('.suggestions').replaceChildren(...joined.map((each) => this.#codeItem(each)));
		this.#part('.note-result').textContent = words.resultNote({ folder: `content/${this.#kind}/` });
		this.#write();
	}

	#find() {
		const { vocabulary } = this.#data;
		const words = this.#words;
		const query = this.#part<HTMLInputElement>('#find-code').value.trim();
		const chosen = new Set(this.#tags.map(({ node }) => node));
		const found = findCodes(query, vocabulary).filter(({ node }) => !chosen.has(node));
		this.#part('.found').replaceChildren(...found.map((each) => this.#codeItem(each)));
		this.#part('.find-status').textContent = query ? (found.length ? words.found({ n: found.length }) : words.noMatch) : '';
	}

	#codeItem({ node, label, from }: FoundCode): HTMLElement {
		const item = make('li');
		const text = make('span', '', make('b', nameOf(node)), ` ${label}`);
		if (from.length) text.append(make('span', ` (${this.#words.joined({ names: from.map(nameOf).join(', ') })})`, { className: 'soft small' }));
		item.append(text, this.#button('add', this.#words.add({ name: nameOf(node) }), node, '+'));
		return item;
	}

	#button(action: string, label: string, node: string, text = label): HTMLButtonElement {
		const button = make('button', text, { type: 'button', className: 'small-button' });
		if (text !== label) button.setAttribute('aria-label', label);
		Object.assign(button.dataset, { do: action, node });
		return button;
	}

	#tagItem(tag: Tag): HTMLElement {
		const { vocabulary } = this.#data;
		const words = this.#words;
		const { node } = tag;
		const id = node.replace(/\W/g, '-');
		const item = make('li', '', { className: node.startsWith('sdg') ? `g${goalOf(node.slice(4))}` : '' });
		item.dataset.node = node;
		const lists = { sdg: [...vocabulary['sdg-goals'], ...vocabulary['sdg-targets']], gcm: vocabulary['gcm-objectives'] };
		const label = lists[node.slice(0, 3) as 'sdg' | 'gcm'].find(({ code }) => code === node.slice(4))?.label ?? '';
		const head = make(
			'div',
			'',
			{ className: 'head' },
			make('p', '', make('b', nameOf(node)), ` ${label}`),
			this.#button('remove', words.remove({ name: nameOf(node) }), node, '×'),
		);
		const weights = make('fieldset', '', make('legend', words.weight));
		for (const weight of ['principal', 'significant'] as const) {
			const radio = make('input', '', { type: 'radio', name: `weight-${id}`, value: weight, checked: tag.weight === weight });
			weights.append(make('label', '', radio, ` ${this.#data.weights[weight]}`));
		}
		const because = make('textarea', '', { id: `because-${id}`, rows: 2, value: tag.because, placeholder: words.becauseHint });
		const evidence = make('input', '', { id: `evidence-${id}`, className: 'evidence', value: tag.evidence.join('; '), placeholder: words.evidenceHint });
		item.append(
			head,
			weights,
			make('label', words.because, { htmlFor: because.id }),
			because,
			make('label', words.evidence, { htmlFor: evidence.id }),
			evidence,
		);
		return item;
	}

	/** Front matter and problems anew, from what stands in the inputs. */
	#write() {
		const { vocabulary, repository } = this.#data;
		const words = this.#words;
		const kind = this.#kind;
		this.#text = writeFrontMatter(this.#fields(), kind, vocabulary);
		this.#part<HTMLTextAreaElement>('.result').value = this.#text;
		const problems = checkDraft(this.#text, kind, vocabulary);
		this.#part('.status').textContent = problems.length ? words.problems({ n: problems.length }) : words.fine;
		this.#part('.problems').replaceChildren(
			...problems.map(({ line, level, code, found, allowed, meant }) => {
				const to = this.#button('line', words.line({ n: line }), '');
				to.className = '';
				to.dataset.line = String(line);
				const help = make('a', code, { href: `/contribute/check/#${code.toLowerCase()}` });
				const item = make('li', '', make('b', level), ' ', help, ', ', to, `: ${found}.`);
				if (allowed) item.append(make('div', `${words.allowed} ${allowed}`, { className: 'small soft' }));
				if (meant) item.append(make('div', `${words.meant} ${meant}`, { className: 'small' }));
				return item;
			}),
		);
		const open = this.querySelector<HTMLAnchorElement>('.open');
		if (open && repository) open.href = `${repository}/new/main/content/${kind}?filename=new-page.mdx&value=${encodeURIComponent(this.#page())}`;
	}

	/** Marks a line of the front matter. */
	#select(line: number) {
		const result = this.#part<HTMLTextAreaElement>('.result');
		const lines = this.#text.split('\n');
		const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
		result.focus();
		result.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
	}

	#read() {
		const words = this.#words;
		const { fields, problem } = readFrontMatter(this.#part<HTMLTextAreaElement>('#paste').value);
		const status = this.#part('.paste-status');
		if (problem !== undefined) {
			status.textContent = words.readFailed({ what: problem });
			return;
		}
		const kind = kindOf(fields.id);
		if (kind) this.#part<HTMLSelectElement>('#kind').value = kind;
		const { sdg, gcm, ...more } = fields;
		this.#tags = [...tagsFrom('sdg', sdg), ...tagsFrom('gcm', gcm)];
		this.#more = more;
		for (const input of this.querySelectorAll<HTMLInputElement>('[data-field]')) {
			const value = more[input.dataset.field as string];
			input.value = typeof value === 'string' ? value : '';
			if (typeof value === 'string') delete this.#more[input.dataset.field as string];
		}
		for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) {
			const value = more[list.dataset.list as string];
			for (const box of list.querySelectorAll('input')) box.checked = Array.isArray(value) && value.includes(box.value);
		}
		this.#show();
		status.textContent = words.readDone;
	}
}

function newTag(node: string, count: number): Tag {
	return { node, weight: count === 0 ? 'principal' : 'significant', because: '', evidence: [], more: {} };
}

/** Tags of pasted front matter, however short they were written. */
function tagsFrom(framework: 'sdg' | 'gcm', tags: unknown): Tag[] {
	if (!Array.isArray(tags)) return [];
	return tags.map((tag: unknown) => {
		const { code, weight, because, evidence, ...more } = (typeof tag === 'object' && tag !== null ? tag : { code: tag }) as Fields;
		return {
			node: `${framework}:${code}`,
			weight: weight === 'principal' ? 'principal' : 'significant',
			because: typeof because === 'string' ? because : '',
			evidence: Array.isArray(evidence) ? evidence.map(String) : [],
			more,
		};
	});
}

const nameOf = (node: string) => `${node.startsWith('sdg') ? 'SDG' : 'GCM'} ${node.slice(4)}`;

/** An element with its text, its properties, and what stands in it. */
function make<K extends keyof HTMLElementTagNameMap>(
	name: K,
	text = '',
	...more: (Partial<HTMLElementTagNameMap[K]> | Node | string)[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(name);
	element.textContent = text;
	for (const each of more) {
		if (typeof each === 'string' || each instanceof Node) element.append(each);
		else Object.assign(element, each);
	}
	return element;
}

customElements.define('waymark-desk', WaymarkDesk);
