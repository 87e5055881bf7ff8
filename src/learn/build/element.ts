/** The session builder in the browser: the address is its state; everything shown follows from it. */
import { Announcer } from '../../browser/announce.ts';
import { replaceKeepingFocus } from '../../browser/focus.ts';
import { make } from '../../browser/make.ts';
import { type Actions, handedTo, onActions, type PartsOf, partsOf, showLive } from '../../browser/parts.ts';
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';
import { readSession, writeSession } from '../address.ts';
import { type Framework, findModules, modulesById, type Wish } from '../catalogue.ts';
import { coverageOf } from '../coverage.ts';
import { daysOf, totalMinutes } from '../days.ts';
import { hashOf } from '../hash.ts';
import { minutesOf } from '../minutes.ts';
import { type Outline, outlineOf } from '../outline.ts';
import { snippetOf } from '../snippet.ts';
import type { ModuleTexts } from '../texts.ts';
import { clockTime } from '../timetable.ts';
import { ACTS, type Desk, FIELDS, moved, type Outcome } from './acts.ts';
import { adviceOn } from './advice.ts';
import { changesIn } from './changes.ts';
import { dayColumns } from './columns.ts';
import { coverageTable, missedLine, tiles, wantChips } from './coverage.ts';
import { type Drop, onDrag } from './drag.ts';
import { keyAct } from './keys.ts';
import { loadTexts } from './load-texts.ts';
import { type Names, namesOf } from './names.ts';
import { chosenPanel } from './panel.ts';
import type { Paper } from './papers.ts';
import { shelfRows } from './shelf.ts';
import { isFile, printPage, printPaper, takeFile } from './take.ts';
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
	frame: HTMLElement,
	undo: HTMLButtonElement,
	empty: HTMLElement,
	days: HTMLElement,
	keys: HTMLElement,
	chosen: HTMLElement,
	whole: HTMLElement,
	advice: HTMLElement,
	tiles: HTMLElement,
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

class WaymarkBuilder extends HTMLElement {
	#parts!: PartsOf<typeof PARTS>;
	#handed!: Said;
	#names!: Names;
	#announcer!: Announcer;
	#desk!: Desk;
	#wish = ANYTHING;
	#texts: ModuleTexts | undefined;
	/** How many changes the Back button undoes before it leaves this session. */
	#steps = 0;

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
		this.#parts.days.addEventListener('keydown', (event) => this.#key(event));
		this.#parts.wanting.addEventListener('submit', (event) => this.#want(event));
		onDrag(
			this,
			() => this.#desk.session.items.length,
			(drop) => this.#drop(drop),
		);
		addEventListener('popstate', () => this.#open());
		addEventListener('beforeprint', () => printPage(this.#parts, this.#outline, this.#handed.words));
		addEventListener('afterprint', () => this.#parts.paper.replaceChildren());
	}

	// What happens

	readonly #actions: Actions = {
		...Object.fromEntries(Object.keys(ACTS).map((name) => [name, (data: DOMStringMap) => this.#act(name, data)])),
		choose: ({ at }) => this.#choose(Number(at)),
		undo: () => history.back(),
		find: ({ node = '' }) => this.#find(node),
		print: ({ paper }) => printPaper(paper as Paper, this.#outline, this.#parts, this.#handed.words),
		take: ({ file = '' }) => this.#take(file),
	};

	/** Reads the address: at the start, and when the trainer goes back or forth. */
	#open() {
		const { words, catalogue } = this.#handed;
		const opened = readSession(location.search, catalogue);
		// An address with a date is a session as it was given on: it gets the same id wherever it is opened. A draft gets one of its own when it is changed.
		const id = opened.session.id || (opened.session.date ? hashOf(location.search) : '');
		this.#desk = { session: { ...opened.session, id }, chosen: -1 };
		this.#steps = Number(history.state?.steps ?? 0);
		fillIn(this.#parts.frame, fieldsOf(this.#desk));
		const changes = changesIn(opened, words, this.#names);
		this.#parts.changes.hidden = changes.length === 0;
		this.#parts.changes.replaceChildren(...changes);
		this.#update();
	}

	#act(name: string, data: DOMStringMap) {
		const outcome = ACTS[name]?.(this.#desk, { handed: this.#handed, names: this.#names, data });
		if (outcome) this.#go(outcome);
	}

	/** @param typing a letter is no step for the Back button, and the field keeps its focus */
	#go({ chosen = this.#desk.chosen, said = '', ...change }: Outcome, typing = false) {
		const session = { ...this.#desk.session, ...change };
		session.id ||= crypto.randomUUID().slice(0, 8);
		this.#desk = { session, chosen: chosen < session.items.length ? chosen : -1 };
		const address = `${location.pathname}${writeSession(session, this.#handed.catalogue)}`;
		if (typing) history.replaceState(history.state, '', address);
		else {
			this.#steps += 1;
			history.pushState({ steps: this.#steps }, '', address);
			fillIn(this.#parts.frame, fieldsOf(this.#desk));
		}
		this.#parts.changes.hidden = true;
		this.#announcer.say(said);
		this.#update(typing);
	}

	#input(field: HTMLInputElement) {
		if (this.#parts.wishes.contains(field)) this.#look(field);
		else {
			const change = FIELDS[field.name]?.(this.#desk, field.value, { handed: this.#handed, names: this.#names, data: field.dataset });
			if (change) this.#go(change, true);
			if (change && field.name === 'minutes') this.#showSteps();
		}
	}

	/** What was not taken, because it was too short or too long, is said again as it stands. */
	#settle(field: HTMLInputElement) {
		// Only the value: were the panel made anew, a button that is just being pressed would be gone.
		if (field.name === 'minutes') field.value = String(minutesOf(this.#desk.session.items[this.#desk.chosen], modulesById(this.#handed.catalogue)));
		else if (this.#parts.frame.contains(field)) fillIn(this.#parts.frame, fieldsOf(this.#desk));
	}

	async #look({ name, value }: HTMLInputElement) {
		this.#wish = { ...this.#wish, [name]: value };
		this.#showFound();
		if (name !== 'words' || !value || this.#texts) return;
		// Without the modules' texts their titles and summaries are looked through all the same.
		this.#texts = await loadTexts().catch(() => undefined);
		if (this.#texts) this.#showFound();
	}

	#key(event: KeyboardEvent) {
		const block = (event.target as Element).closest<HTMLElement>('.block');
		const found = block && keyAct(event);
		if (!block || !found) return;
		event.preventDefault();
		if ('act' in found) this.#act(found.act, block.dataset);
		else this.#lookAway(block, found.look);
		if ('act' in found) this.#focusBlock(this.#desk.chosen);
	}

	/** The focus goes to the block above, below, or beside it in the other day. */
	#lookAway(block: HTMLElement, look: 'up' | 'down' | 'other') {
		const blocks = [...this.#parts.days.querySelectorAll<HTMLElement>('.block')];
		const other = blocks.find((each) => each.closest('.day') !== block.closest('.day'));
		const next = look === 'other' ? other : blocks[blocks.indexOf(block) + (look === 'up' ? -1 : 1)];
		next?.focus();
	}

	#drop({ at, id, before }: Drop) {
		if (id) {
			this.#desk = { ...this.#desk, chosen: before - 1 };
			this.#act('add', { id });
		} else if (at !== undefined) this.#go(moved(this.#desk, at, before > at ? before - 1 : before, { handed: this.#handed, names: this.#names }));
	}

	#choose(at: number) {
		this.#desk = { ...this.#desk, chosen: at === this.#desk.chosen ? -1 : at };
		this.#update();
		if (this.#desk.chosen < 0) this.#focusBlock(at);
		else this.#parts.chosen.querySelector<HTMLElement>('h2')?.focus();
	}

	#focusBlock(at: number) {
		this.#parts.days.querySelector<HTMLElement>(`[data-do="choose"][data-at="${at}"]`)?.focus();
	}

	#want(event: Event) {
		event.preventDefault();
		const node = this.#parts.want.value;
		const { wants } = this.#desk.session;
		if (node && !wants.includes(node)) this.#go({ wants: [...wants, node] });
	}

	/** Shows the modules for a goal, target or objective, whatever was looked for before. */
	#find(node: string) {
		this.#wish = { ...ANYTHING, node };
		fillIn(this.#parts.wishes, { ...this.#wish });
		this.#showFound();
		this.#parts.choose.focus();
	}

	async #take(file: string) {
		if (isFile(file) && (await takeFile(file, this.#outline, this.#parts, this.#handed.words)))
			this.#parts.frame.querySelector<HTMLElement>('[name="date"]')?.focus();
	}

	/** Written anew, so that an old address that was opened is handed on as a fresh one. */
	get #address() {
		return `${location.origin}${location.pathname}${writeSession(this.#desk.session, this.#handed.catalogue)}`;
	}

	get #outline(): Outline {
		const { words, catalogue } = this.#handed;
		return outlineOf(this.#desk.session, catalogue, { origin: location.origin, address: this.#address }, words);
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
		const { session } = this.#desk;
		const isEmpty = session.items.length === 0;
		this.#showFound();
		parts.empty.hidden = !isEmpty;
		parts.keys.hidden = session.items.length < 2;
		parts.take.hidden = isEmpty;
		parts.undo.disabled = this.#steps === 0;
		replaceKeepingFocus(parts.days, isEmpty ? [] : dayColumns(this.#desk, this.#handed, this.#names));
		parts.days.style.setProperty('--days', String(daysOf(session, catalogue).length));
		// A field that is typed in keeps its place.
		if (!typing) this.#showChosen();
		parts.advice.replaceChildren(...adviceOn(session, this.#handed, this.#names));
		const coverage = coverageOf(session, catalogue);
		parts.tiles.replaceChildren(...tiles(coverage, catalogue, this.#handed));
		parts.wants.replaceChildren(...wantChips(session, this.#handed, this.#names));
		parts.missed.replaceChildren(...missedLine(coverage, session, this.#handed, this.#names));
		parts.table.replaceChildren(...coverageTable(coverage, this.#handed));
		parts.jump.textContent = `${words.yours}: ${words.minutes({ n: totalMinutes(session, catalogue) })}`;
		parts.link.value = this.#address;
		parts.copyLink.dataset.text = this.#address;
		parts.snippet.textContent = isEmpty ? '' : snippetOf(this.#outline);
		parts.copySnippet.dataset.text = parts.snippet.textContent;
	}

	#showChosen() {
		const panel = chosenPanel(this.#desk, this.#handed, this.#names);
		this.#parts.chosen.hidden = panel.length === 0;
		this.#parts.whole.hidden = panel.length > 0;
		replaceKeepingFocus(this.#parts.chosen, panel);
	}

	/** The panel anew while its minutes are typed: steps and forms follow, the field keeps the focus. */
	#showSteps() {
		this.#showChosen();
		this.#parts.chosen.querySelector<HTMLElement>('[name="minutes"]')?.focus();
	}

	#showFound() {
		const { words, catalogue } = this.#handed;
		const found = findModules(catalogue, this.#wish, this.#texts);
		this.#parts.count.textContent = found.length ? words.found({ n: found.length }) : words.foundNone;
		this.#parts.addPathway.hidden = !this.#wish.pathway;
		this.#parts.addPathway.dataset.id = this.#wish.pathway;
		replaceKeepingFocus(this.#parts.found, shelfRows(found, this.#desk.session, this.#handed));
	}
}

/** The session's frame as its fields show it. */
function fieldsOf({ session: { title, date, start, end, place, room, zone, people, groups } }: Desk): Record<string, string> {
	const count = (number: number) => (number ? String(number) : '');
	return {
		title,
		date,
		start: clockTime(start),
		end: end ? clockTime(Math.min(end, 1439)) : '',
		place,
		room,
		zone,
		people: count(people),
		groups: count(groups),
	};
}

/** Puts values into fields by their names; the one that is being typed in stays. */
function fillIn(fields: ParentNode, values: Record<string, string>) {
	for (const field of fields.querySelectorAll<HTMLInputElement>('[name]')) if (field !== document.activeElement) field.value = values[field.name] ?? '';
}

customElements.define('waymark-builder', WaymarkBuilder);
