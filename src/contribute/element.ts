/** The tagging desk in the browser: fields in, a file and the check's words out. Nothing leaves the page before its writer hands it over. */
import './jitless.ts';
import { asked } from '../browser/address.ts';
import { make } from '../browser/make.ts';
import { type Actions, handedTo, onActions, type PartsOf, partsOf, showLive } from '../browser/parts.ts';
import { saveFile } from '../browser/save.ts';
import { speak } from '../i18n/words.ts';
import { SUMMARY } from '../schema/fields.ts';
import type { Locale } from '../schema/locales.ts';
import { slugOf } from '../schema/slug.ts';
import { countryChoices, severalOf, shortSlug, understand } from './answers.ts';
import { findCodes, joinedTo } from './codes.ts';
import { checkDraft, type Fields, KINDS, readFrontMatter, starter, writeFrontMatter } from './draft.ts';
import { kindOf } from './ids.ts';
import { codeItem, lineItem, readTag, sayingParts, tagItem } from './items.ts';
import { letterLink } from './letter.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { nameOf, newTag, type Tag, tagFields, tagsAsked, tagsFrom } from './tag.ts';
import type { DeskData, DeskWords, Kind } from './words.ts';

const PARTS = {
	paste: HTMLTextAreaElement,
	pasteStatus: HTMLElement,
	kind: HTMLSelectElement,
	slug: HTMLInputElement,
	slugField: HTMLElement,
	countries: HTMLInputElement,
	count: HTMLElement,
	find: HTMLInputElement,
	findStatus: HTMLElement,
	found: HTMLUListElement,
	none: HTMLElement,
	tags: HTMLOListElement,
	suggest: HTMLElement,
	suggestions: HTMLUListElement,
	status: HTMLElement,
	path: HTMLElement,
	result: HTMLOListElement,
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
	#front = '';
	/** Fields that somebody has left: before that nothing is said beside them. */
	#left = new Set<string>();
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
		this.addEventListener('focusout', ({ target }) => this.#leave(target as Element));
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
		go: ({ to = '' }) => this.#fieldOf(to)?.querySelector<HTMLElement>('textarea, input, summary')?.focus(),
		save: () => this.#save(),
		// Too long for a mail program: the file is to be attached, so it is there.
		mail: (data) => data.short === 'true' && this.#save(),
	};

	#save() {
		saveFile(`${this.#slug}.mdx`, new Blob([this.#page()], { type: 'text/markdown' }));
	}

	#leave(target: Element) {
		const place = target.closest<HTMLElement>('[data-place]')?.dataset.place;
		if (!place || this.#left.has(place)) return;
		this.#left.add(place);
		this.#later();
	}

	#startKind() {
		this.#flush();
		this.#more = { id: this.#data.nextIds[this.#kind], ...starter(this.#kind, new Date().toISOString().slice(0, 10)) };
		this.#setTags(this.#tags);
	}

	/** Reads front matter that exists into the fields. */
	#read() {
		const words = this.#words;
		const { paste, pasteStatus, kind, countries } = this.#parts;
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
		countries.value = Array.isArray(more.countries) ? more.countries.join(', ') : '';
		for (const { dataset } of this.querySelectorAll<HTMLElement>('[data-place]')) this.#left.add(dataset.place ?? '');
		const tags = [...tagsFrom('sdg', sdg), ...tagsFrom('gcm', gcm)];
		for (const { node } of tags) this.#left.add(node);
		this.#setTags(tags);
	}

	/** A text goes into its input; anything else stays, for the check to say what is wrong with it. */
	#fillIn(input: HTMLInputElement) {
		const name = input.dataset.field as string;
		const value = this.#more[name];
		input.value = typeof value === 'string' ? value : '';
		if (typeof value === 'string') delete this.#more[name];
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

	get #title(): string {
		return this.querySelector<HTMLInputElement>('[data-field="title"]')?.value.trim() ?? '';
	}

	/** The name of the file; one that stands for none yet where neither title nor field has given one. */
	get #slug(): string {
		return slugOf(this.#parts.slug.value) || shortSlug(this.#title) || 'new-page';
	}

	/** What was typed as countries: codes of those that are here, and names of the others. */
	get #countries(): { known: string[]; unknown: string[] } {
		const choices = countryChoices(this.#data.vocabulary);
		const typed = severalOf(this.#parts.countries.value).map((name) => ({ name, id: understand(name, choices).choice?.id }));
		return { known: [...new Set(typed.flatMap(({ id }) => id ?? []))], unknown: typed.flatMap(({ name, id }) => (id ? [] : name)) };
	}

	#fields(): Fields {
		const texts = [...this.#inputs].map(({ dataset, value }) => [dataset.field, value.trim()] as const);
		const lists = [...this.#lists].map(
			(list) => [list.dataset.list, [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)] as const,
		);
		const written = Object.fromEntries([...texts.filter(([, text]) => text), ...lists]);
		const tags = { sdg: tagFields(this.#tags, 'sdg'), gcm: tagFields(this.#tags, 'gcm') };
		return { ...this.#more, ...written, countries: this.#countries.known, ...tags };
	}

	/** The front matter and the headings a page of this kind begins with. */
	#page(): string {
		return `${this.#front}\n${this.#data.outlines[this.#kind]}`;
	}

	#fieldOf(place: string): HTMLElement | undefined {
		const found = [...this.querySelectorAll<HTMLElement>('[data-place]')].find(({ dataset }) => dataset.place === place);
		for (const details of found?.querySelectorAll('details') ?? []) details.open = true;
		return found;
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

	/** The file and what is said of it anew, from what stands in the fields. */
	#update() {
		const { vocabulary } = this.#data;
		const { tags, slugField, path } = this.#parts;
		const kind = this.#kind;
		const { unknown } = this.#countries;
		this.#tags = this.#tags.map((tag, index) => readTag(tag, tags.children[index] as Element));
		const remarks = unknown.map((name) => `# countries typed: ${name.replaceAll(/\p{Cc}/gu, ' ')}\n`).join('');
		this.#front = writeFrontMatter(this.#fields(), kind, vocabulary).replace('---\n', `---\n${remarks}`);
		const nameless = this.#title !== '' && shortSlug(this.#title) === '';
		slugField.hidden = !nameless;
		path.textContent = `content/${kind}/${this.#slug}.mdx`;
		const sayings = sayingsOf(this.#front, checkDraft(this.#front, kind, vocabulary), unknown, this.#words);
		if (nameless && !slugOf(this.#parts.slug.value)) sayings.push({ place: 'slug', text: this.#words.say.slugMissing, code: '', english: false, line: 0 });
		this.#say(sayings);
		this.#handOver();
	}

	/** Beside each field, above the file, and at its lines. */
	#say(sayings: readonly Saying[]) {
		const words = this.#words;
		const { status, result, count } = this.#parts;
		const by = new Map(sayings.map((saying) => [saying.place, saying]));
		for (const field of this.querySelectorAll<HTMLElement>('[data-place]')) {
			const { place = '' } = field.dataset;
			const said = field.querySelector('.said') as HTMLElement;
			const fault = by.get(place);
			const shown = this.#left.has(place);
			const beyond = field.querySelector<HTMLElement>('.beyond');
			if (beyond && fault?.code === 'WM022') beyond.hidden = false;
			field.classList.toggle('has-fault', shown && fault !== undefined);
			(said.parentElement as HTMLElement).classList.toggle('has-fault', shown && fault !== undefined);
			said.className = `said ${fault ? 'wrong' : 'good'}`;
			said.replaceChildren(...(!shown ? [] : fault ? sayingParts(fault) : [words.good]));
			const chosen = field.querySelector('.chosen');
			if (chosen) chosen.textContent = [...field.querySelectorAll('input:checked')].map((box) => box.parentElement?.textContent?.trim()).join(', ');
		}
		const [first, ...others] = sayings
			.map((saying) => this.#toSay(saying))
			.flatMap((link) => [', ', link])
			.slice(1);
		status.replaceChildren(...(first ? [make('b', {}, words.toSay({ n: sayings.length })), ' ', first, ...others] : [make('b', {}, words.ready)]));
		const faults = new Map(sayings.filter(({ line }) => line > 0).map((saying) => [saying.line, saying]));
		result.replaceChildren(
			...this.#front
				.trimEnd()
				.split('\n')
				.map((text, index) => lineItem(text, faults.get(index + 1))),
		);
		const summary = this.querySelector<HTMLTextAreaElement>('[data-field="summary"]')?.value.trim().length ?? 0;
		count.textContent = words.counted({ n: summary, most: SUMMARY.most });
	}

	/** A field by its name, which leads there; what has no field here is said as it is. */
	#toSay(saying: Saying): Node {
		const { names } = this.#words;
		const { place } = saying;
		if (!this.querySelector(`[data-place="${CSS.escape(place)}"]`)) return make('span', {}, `${place || 'front matter'}: `, ...sayingParts(saying));
		const name = /^(sdg|gcm):/.test(place) ? names.link({ name: nameOf(place) }) : String(names[place as keyof typeof names]);
		return make('button', { type: 'button', class: 'bare', 'data-do': 'go', 'data-to': place }, name);
	}

	#handOver() {
		const { repository, contact, words } = this.#data;
		const kind = this.#kind;
		const file = `${this.#slug}.mdx`;
		this.#parts.copy.dataset.text = this.#page();
		const open = this.querySelector<HTMLAnchorElement>('.open');
		if (open && repository) open.href = `${repository}/new/main/content/${kind}?filename=${file}&value=${encodeURIComponent(this.#page())}`;
		const mail = this.querySelector<HTMLAnchorElement>('.mail');
		if (!mail || !contact || !words) return;
		const proposal = { path: `content/${kind}/${file}`, title: this.#title || file, front: this.#front };
		const { href, short } = letterLink(proposal, [...contact].reverse().join(''), this.#words.letter, file);
		mail.href = href;
		mail.dataset.short = String(short);
	}
}

customElements.define('waymark-desk', WaymarkDesk);
