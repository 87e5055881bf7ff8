/** The session builder in the browser: the address is its state; everything shown follows from it. */
import { Announcer } from '../../browser/announce.ts';
import { replaceKeepingFocus } from '../../browser/focus.ts';
import { fetchFound, loadOrSay } from '../../browser/load.ts';
import { make } from '../../browser/make.ts';
import { type Actions, handedTo, onActions, type PartsOf, partsOf, showLive } from '../../browser/parts.ts';
import { saveFile } from '../../browser/save.ts';
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';
import { readSession, writeSession } from '../address.ts';
import { type Framework, findModules, type Wish } from '../catalogue.ts';
import { coverageOf } from '../coverage.ts';
import { fileName, type Outline, outlineOf } from '../outline.ts';
import { addModule, addPause, inOrder, moveItem, PAUSE, removeItem, type Session, totalMinutes } from '../session.ts';
import { snippetOf } from '../snippet.ts';
import { clockTime, parseClock } from '../timetable.ts';
import { adviceOn } from './advice.ts';
import { changesIn } from './changes.ts';
import { coverageTable, missedLine, wantChips } from './coverage.ts';
import { foundRows } from './found.ts';
import { itemRows, updateTimes } from './items.ts';
import { type Names, namesOf } from './names.ts';
import { agendaOf, type Paper, paperOf } from './papers.ts';
import { Reorder } from './reorder.ts';
import type { Handed, Said } from './words.ts';

const PARTS = {
	said: HTMLElement,
	changes: HTMLElement,
	choose: HTMLElement,
	wishes: HTMLElement,
	node: HTMLSelectElement,
	count: HTMLElement,
	addPathway: HTMLButtonElement,
	found: HTMLUListElement,
	jump: HTMLAnchorElement,
	yours: HTMLElement,
	frame: HTMLElement,
	empty: HTMLElement,
	items: HTMLOListElement,
	keys: HTMLElement,
	advice: HTMLElement,
	wanting: HTMLFormElement,
	want: HTMLSelectElement,
	wants: HTMLUListElement,
	missed: HTMLElement,
	table: HTMLElement,
	take: HTMLElement,
	link: HTMLInputElement,
	copyLink: HTMLElement,
	problem: HTMLElement,
	snippet: HTMLElement,
	copySnippet: HTMLElement,
	paper: HTMLElement,
};

const ANYTHING: Wish = { words: '', pathway: '', node: '', country: '', audience: '' };

/** What an answer to a choice says besides what it shows, and whether it is typed: then it is one step for the Back button. */
interface How {
	said?: string;
	typing?: boolean;
}

class WaymarkBuilder extends HTMLElement {
	#parts!: PartsOf<typeof PARTS>;
	#handed!: Said;
	#names!: Names;
	#announcer!: Announcer;
	#session!: Session;
	#wish = ANYTHING;

	connectedCallback() {
		this.#parts = partsOf(this, PARTS);
		const handed = handedTo<Handed>(this);
		this.#handed = { ...handed, words: speak(handed.words, document.documentElement.lang as Locale) };
		this.#names = namesOf(this.#handed);
		this.#announcer = new Announcer(this.#parts.said);
		showLive(this);
		this.#offerFrameworks();
		this.#open();
		onActions(this, this.#actions);
		this.addEventListener('input', ({ target }) => this.#input(target as HTMLInputElement));
		this.addEventListener('change', ({ target }) => this.#settle(target as HTMLInputElement));
		this.addEventListener('keydown', (event) => this.#key(event));
		this.#parts.wanting.addEventListener('submit', (event) => this.#want(event));
		new Reorder(this.#parts.items, (from, to) => this.#move(from, to));
		addEventListener('popstate', () => this.#open());
		addEventListener('beforeprint', () => this.#printPage());
		addEventListener('afterprint', () => this.#parts.paper.replaceChildren());
	}

	// What happens

	readonly #actions: Actions = {
		add: ({ id = '' }) => this.#add([id]),
		pathway: () => this.#add(this.#handed.catalogue.pathways.find(({ id }) => id === this.#wish.pathway)?.modules ?? []),
		known: ({ id = '' }) => this.#go({ known: [...this.#session.known, id] }),
		unknown: ({ id }) => this.#go({ known: this.#session.known.filter((each) => each !== id) }),
		remove: ({ at }) => this.#remove(Number(at)),
		up: ({ at }) => this.#move(Number(at), Number(at) - 1),
		down: ({ at }) => this.#move(Number(at), Number(at) + 1),
		pause: ({ at }) => this.#go(addPause(this.#session, Number(at)), { said: this.#handed.words.added({ title: this.#handed.words.pause }) }),
		mend: () => this.#go(inOrder(this.#session, this.#handed.catalogue)),
		unwant: ({ node }) => this.#go({ wants: this.#session.wants.filter((each) => each !== node) }),
		find: ({ node = '' }) => this.#find(node),
		print: ({ paper }) => this.#print(paper as Paper),
		ics: () => this.#takeCalendar(),
		markdown: () => this.#take('md', 'text/markdown', () => import('../markdown.ts').then(({ markdownOf }) => markdownOf(this.#outline))),
		cartridge: () =>
			this.#take('imscc', 'application/vnd.ims.imsccv1p3', () => import('../cartridge.ts').then(({ cartridgeOf }) => cartridgeOf(this.#outline))),
	};

	/** What typing into a field of the session's frame changes. */
	readonly #fields: Record<string, (value: string, field: HTMLInputElement) => Partial<Session>> = {
		title: (value) => ({ title: value.trim() }),
		date: (value) => ({ date: value }),
		start: (value) => ({ start: parseClock(value) ?? this.#session.start }),
		has: (value) => ({ has: Math.max(0, Math.min(1440, Math.round(Number(value)) || 0)) }),
		pause: (value, { dataset }) => ({
			items: this.#session.items.map((item, at) => (at === Number(dataset.at) ? { pause: Math.round(Number(value)) } : item)),
		}),
	};

	/** Reads the address: at the start, and when the trainer goes back or forth. */
	#open() {
		const { words, catalogue } = this.#handed;
		const opened = readSession(location.search, catalogue);
		this.#session = opened.session;
		const { title, date, start, has } = opened.session;
		fillIn(this.#parts.frame, { title, date, start: clockTime(start), has: has ? String(has) : '' });
		const changes = changesIn(opened, words, this.#names);
		this.#parts.changes.hidden = changes.length === 0;
		this.#parts.changes.replaceChildren(...changes);
		this.#update();
	}

	#go(change: Partial<Session>, { said = '', typing = false }: How = {}) {
		this.#session = { ...this.#session, ...change };
		const address = `${location.pathname}${writeSession(this.#session, this.#handed.catalogue)}`;
		if (typing) history.replaceState(null, '', address);
		else history.pushState(null, '', address);
		this.#parts.changes.hidden = true;
		this.#announcer.say(said);
		this.#update(typing);
	}

	#input(field: HTMLInputElement) {
		const { name, value } = field;
		if (this.#parts.wishes.contains(field)) {
			this.#wish = { ...this.#wish, [name]: value };
			this.#showFound();
		} else if (name !== 'pause' || (Number(value) >= PAUSE.least && Number(value) <= PAUSE.most)) {
			const change = this.#fields[name]?.(value, field);
			if (change) this.#go(change, { typing: true });
		}
	}

	/** A break too short or too long was not taken: its field says again what stands in the timetable. */
	#settle(field: HTMLInputElement) {
		const item = field.name === 'pause' ? this.#session.items[Number(field.dataset.at)] : undefined;
		if (item && 'pause' in item) field.value = String(item.pause);
	}

	#key(event: KeyboardEvent) {
		const item = (event.target as Element).closest<HTMLElement>('li[data-at]');
		const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
		if (!item || !step || !event.altKey) return;
		event.preventDefault();
		this.#move(Number(item.dataset.at), Number(item.dataset.at) + step);
	}

	#add(ids: readonly string[]) {
		const { catalogue, words } = this.#handed;
		const said = ids.map((id) => words.added({ title: this.#names.title(id) })).join('. ');
		this.#go(
			ids.reduce((session, id) => addModule(session, id, catalogue), this.#session),
			{ said },
		);
	}

	#remove(at: number) {
		this.#go(removeItem(this.#session, at), { said: this.#handed.words.removed({ title: this.#names.item(this.#session.items[at]) }) });
		this.#parts.yours.focus();
	}

	#move(from: number, to: number) {
		const { items } = this.#session;
		if (from === to || to < 0 || to >= items.length) return;
		const used = (document.activeElement as HTMLElement | null)?.dataset.do ?? 'up';
		const said = this.#handed.words.moved({ title: this.#names.item(items[from]), n: to + 1, all: items.length });
		this.#go(moveItem(this.#session, from, to), { said });
		// The control that was used goes along with what it moved.
		this.#parts.items.querySelector<HTMLElement>(`[data-at="${to}"][data-do="${used}"]`)?.focus();
	}

	#want(event: Event) {
		event.preventDefault();
		const node = this.#parts.want.value;
		if (node && !this.#session.wants.includes(node)) this.#go({ wants: [...this.#session.wants, node] });
	}

	/** Shows the modules for a goal, target or objective, whatever was looked for before. */
	#find(node: string) {
		this.#wish = { ...ANYTHING, node };
		fillIn(this.#parts.wishes, { ...this.#wish });
		this.#showFound();
		this.#parts.choose.scrollIntoView();
	}

	// What is taken away

	/** Written anew, so that an old address that was opened is handed on as a fresh one. */
	get #address() {
		return `${location.origin}${location.pathname}${writeSession(this.#session, this.#handed.catalogue)}`;
	}

	get #outline(): Outline {
		const { words, catalogue } = this.#handed;
		return outlineOf(this.#session, catalogue, { origin: location.origin, address: this.#address }, words);
	}

	/** Makes a file with code that is fetched only now, and saves it. */
	async #take(extension: string, type: string, write: () => Promise<BlobPart>) {
		const { loadFailed, reload } = this.#handed.words;
		const content = await loadOrSay(write, this.#parts.problem, { failed: loadFailed, reload });
		if (content !== undefined) saveFile(fileName(this.#outline.title, extension), new Blob([content], { type }));
	}

	#takeCalendar() {
		const { problem, frame } = this.#parts;
		if (this.#session.date) {
			void this.#take('ics', 'text/calendar', () => import('../ics.ts').then(({ calendarOf }) => calendarOf(this.#outline, new Date())));
			return;
		}
		problem.textContent = this.#handed.words.icsNeedsDate;
		frame.querySelector<HTMLElement>('[name="date"]')?.focus();
	}

	async #print(paper: Paper) {
		this.#parts.problem.textContent = '';
		try {
			const load = async (address: string) => (await fetchFound(address)).text();
			this.#parts.paper.replaceChildren(...(await paperOf(this.#outline, this.#handed.words, paper, load)));
			print();
		} catch {
			this.#parts.problem.textContent = this.#handed.words.failed;
		}
	}

	/** Somebody who prints the page itself means the agenda. */
	#printPage() {
		const { paper } = this.#parts;
		if (!paper.childElementCount && this.#session.items.length) paper.replaceChildren(...agendaOf(this.#outline, this.#handed.words, 'agenda'));
	}

	// What is shown

	#offerFrameworks() {
		const { modules, frameworks } = this.#handed.catalogue;
		const covered = new Set(modules.flatMap(({ tags }) => tags.flatMap(({ to }) => [to as string, to.split('.')[0] as string])));
		const option = ({ node, number, name }: Framework) => make('option', { value: node }, `${number} ${name}`);
		this.#parts.node.append(...frameworks.filter(({ node }) => covered.has(node)).map(option));
		this.#parts.want.append(make('option', { value: '' }, '–'), ...frameworks.map(option));
	}

	#update(typing = false) {
		const { words, catalogue } = this.#handed;
		const parts = this.#parts;
		const session = this.#session;
		const { length } = session.items;
		this.#showFound();
		parts.empty.hidden = length > 0;
		parts.keys.hidden = length < 2;
		parts.take.hidden = length === 0;
		// A number being typed keeps its field.
		if (typing) updateTimes(parts.items, session, this.#handed);
		else replaceKeepingFocus(parts.items, itemRows(session, this.#handed));
		parts.advice.replaceChildren(...adviceOn(session, this.#handed, this.#names));
		const coverage = coverageOf(session, catalogue);
		parts.wants.replaceChildren(...wantChips(session, this.#handed, this.#names));
		parts.missed.replaceChildren(...missedLine(coverage, session, this.#handed, this.#names));
		parts.table.replaceChildren(...coverageTable(coverage, this.#handed));
		parts.jump.textContent = `${words.yours}: ${words.minutes({ n: totalMinutes(session, catalogue) })}`;
		parts.link.value = this.#address;
		parts.copyLink.dataset.text = this.#address;
		parts.snippet.textContent = length ? snippetOf(this.#outline) : '';
		parts.copySnippet.dataset.text = parts.snippet.textContent;
	}

	#showFound() {
		const found = findModules(this.#handed.catalogue, this.#wish);
		this.#parts.count.textContent = this.#handed.words.found({ n: found.length });
		this.#parts.addPathway.hidden = !this.#wish.pathway;
		replaceKeepingFocus(this.#parts.found, foundRows(found, this.#session, this.#handed));
	}
}

/** Puts values into fields by their names. */
function fillIn(fields: ParentNode, values: Record<string, string>) {
	for (const field of fields.querySelectorAll<HTMLInputElement>('[name]')) field.value = values[field.name] ?? '';
}

customElements.define('waymark-builder', WaymarkBuilder);
