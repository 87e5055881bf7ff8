/** The tagging desk in the browser: fields in, front matter and the check's own words out. Nothing leaves the page. */
import './jitless.ts';
import { asked } from '../browser/address.ts';
import { type Actions, handedTo, onActions, type PartsOf, partsOf, showLive } from '../browser/parts.ts';
import { saveFile } from '../browser/save.ts';
import { speak } from '../i18n/words.ts';
import type { Locale } from '../schema/locales.ts';
import { findCodes, joinedTo } from './codes.ts';
import { checkDraft, type Fields, KINDS, readFrontMatter, starter, writeFrontMatter } from './draft.ts';
import { kindOf } from './ids.ts';
import { codeItem, problemItem, readTag, tagItem } from './items.ts';
import { newTag, type Tag, tagFields, tagsAsked, tagsFrom } from './tag.ts';
import type { DeskData, DeskWords, Kind } from './words.ts';

const PARTS = {
	paste: HTMLTextAreaElement,
	pasteStatus: HTMLElement,
	kind: HTMLSelectElement,
	id: HTMLInputElement,
	find: HTMLInputElement,
	findStatus: HTMLElement,
	found: HTMLUListElement,
	none: HTMLElement,
	tags: HTMLOListElement,
	suggest: HTMLElement,
	suggestions: HTMLUListElement,
	status: HTMLElement,
	problems: HTMLUListElement,
	resultNote: HTMLElement,
	result: HTMLTextAreaElement,
	copy: HTMLElement,
};

/** Quiet before what is typed is checked, in milliseconds. */
const PAUSE = 250;

class WaymarkDesk extends HTMLElement {
	#parts!: PartsOf<typeof PARTS>;
	#data!: DeskData;
	#words!: DeskWords;
	#tags: Tag[] = [];
	/** Fields the desk has no input for: those of the kind, and those of pasted front matter. */
	#more: Fields = {};
	#waiting: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		this.#parts = partsOf(this, PARTS);
		this.#data = handedTo<DeskData>(this);
		this.#words = speak(this.#data.words, document.documentElement.lang as Locale);
		showLive(this);
		// What was typed a moment ago is read before a button does something with it.
		this.addEventListener('click', () => this.#flush(), { capture: true });
		onActions(this, this.#actions);
		const { kind, find, paste } = this.#parts;
		this.addEventListener('input', ({ target }) => {
			if (target !== find && target !== paste) this.#later();
		});
		find.addEventListener('input', () => this.#find());
		kind.addEventListener('change', () => this.#startKind());
		const query = asked(location.search);
		kind.value = KINDS.find((each) => query.some(([name, value]) => name === 'kind' && value === each)) ?? kind.value;
		this.#tags = tagsAsked(query, this.#data.vocabulary);
		this.#startKind();
	}

	// What happens

	readonly #actions: Actions = {
		add: ({ node = '' }) => {
			this.#setTags([...this.#tags, newTag(node, this.#tags.length)]);
			this.#parts.tags.querySelector<HTMLElement>(`[data-node="${node}"] textarea`)?.focus();
		},
		remove: ({ node }) => {
			this.#setTags(this.#tags.filter((tag) => tag.node !== node));
			this.#parts.find.focus();
		},
		read: () => this.#read(),
		line: ({ line }) => this.#select(Number(line)),
		download: () => saveFile('new-page.mdx', new Blob([this.#page()], { type: 'text/markdown' })),
	};

	#startKind() {
		this.#flush();
		this.#more = starter(this.#kind, new Date().toISOString().slice(0, 10));
		this.#parts.id.value = this.#data.nextIds[this.#kind];
		this.#setTags(this.#tags);
	}

	/** Reads front matter that exists into the fields. */
	#read() {
		const words = this.#words;
		const { paste, pasteStatus, kind } = this.#parts;
		const { fields, problem } = readFrontMatter(paste.value);
		pasteStatus.textContent = problem === undefined ? words.readDone : words.readFailed({ what: problem });
		if (problem !== undefined) return;
		kind.value = kindOf(fields.id) ?? kind.value;
		const { sdg, gcm, ...more } = fields;
		this.#more = more;
		for (const input of this.#inputs) this.#fillIn(input);
		for (const list of this.#lists) {
			const value = more[list.dataset.list as string];
			for (const box of list.querySelectorAll('input')) box.checked = Array.isArray(value) && value.includes(box.value);
		}
		this.#setTags([...tagsFrom('sdg', sdg), ...tagsFrom('gcm', gcm)]);
	}

	/** A text goes into its input; anything else stays, for the check to say what is wrong with it. */
	#fillIn(input: HTMLInputElement) {
		const name = input.dataset.field as string;
		const value = this.#more[name];
		input.value = typeof value === 'string' ? value : '';
		if (typeof value === 'string') delete this.#more[name];
	}

	/** Marks a line of the front matter. */
	#select(line: number) {
		const { result } = this.#parts;
		const lines = result.value.split('\n');
		const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
		result.focus();
		result.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
	}

	#later() {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#flush(), PAUSE);
	}

	#flush() {
		if (this.#waiting === undefined) return;
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
		this.#update();
	}

	// What stands in the fields

	get #kind(): Kind {
		return this.#parts.kind.value as Kind;
	}

	get #inputs() {
		return this.querySelectorAll<HTMLInputElement>('[data-field]');
	}

	get #lists() {
		return this.querySelectorAll<HTMLElement>('[data-list]');
	}

	#fields(): Fields {
		const texts = [...this.#inputs].map(({ dataset, value }) => [dataset.field, value.trim()] as const);
		const lists = [...this.#lists].map(
			(list) => [list.dataset.list, [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)] as const,
		);
		const written = Object.fromEntries([...texts.filter(([, text]) => text), ...lists]);
		return { ...this.#more, ...written, sdg: tagFields(this.#tags, 'sdg'), gcm: tagFields(this.#tags, 'gcm') };
	}

	/** The front matter and the headings a page of this kind begins with. */
	#page(): string {
		return `${this.#parts.result.value}\n${this.#data.outlines[this.#kind]}`;
	}

	// What is shown

	/** Everything anew, after links were added, taken out or read. */
	#setTags(tags: Tag[]) {
		const { vocabulary } = this.#data;
		const words = this.#words;
		const { none, tags: list, suggest, suggestions } = this.#parts;
		this.#tags = tags;
		none.hidden = tags.length > 0;
		list.replaceChildren(...tags.map((tag) => tagItem(tag, words, vocabulary)));
		const joined = joinedTo(
			tags.map(({ node }) => node),
			vocabulary,
		);
		suggest.hidden = joined.length === 0;
		suggestions.replaceChildren(...joined.map((each) => codeItem(each, words)));
		this.#find();
		this.#update();
	}

	#find() {
		const { vocabulary } = this.#data;
		const words = this.#words;
		const { find, found, findStatus } = this.#parts;
		const query = find.value.trim();
		const codes = findCodes(query, vocabulary).filter(({ node }) => !this.#tags.some((tag) => tag.node === node));
		found.replaceChildren(...codes.map((each) => codeItem(each, words)));
		findStatus.textContent = query === '' ? '' : codes.length ? words.found({ n: codes.length }) : words.noMatch;
	}

	/** Front matter and problems anew, from what stands in the fields. */
	#update() {
		const { vocabulary, repository } = this.#data;
		const words = this.#words;
		const { tags, result, status, problems, resultNote, copy } = this.#parts;
		const kind = this.#kind;
		this.#tags = this.#tags.map((tag, index) => readTag(tag, tags.children[index] as Element));
		result.value = writeFrontMatter(this.#fields(), kind, vocabulary);
		resultNote.textContent = words.resultNote({ folder: `content/${kind}/` });
		copy.dataset.text = this.#page();
		const told = checkDraft(result.value, kind, vocabulary);
		status.textContent = told.length ? words.problems({ n: told.length }) : words.fine;
		problems.replaceChildren(...told.map((problem) => problemItem(problem, words)));
		const open = this.querySelector<HTMLAnchorElement>('.open');
		if (open && repository) open.href = `${repository}/new/main/content/${kind}?filename=new-page.mdx&value=${encodeURIComponent(this.#page())}`;
	}
}

customElements.define('waymark-desk', WaymarkDesk);
