/** The session builder in the browser: the address is its state; everything shown follows from it. */
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';
import { type Change, readSession, writeSession } from '../address.ts';
import { type Catalogue, type Framework, findModules, type Module, type Wish } from '../catalogue.ts';
import { coverageOf } from '../coverage.ts';
import { fileName, type Outline, outlineOf } from '../outline.ts';
import { addModule, addPause, disorders, inOrder, missingModules, moveItem, omissions, PAUSE, removeItem, type Session, totalMinutes } from '../session.ts';
import { snippetOf } from '../snippet.ts';
import { clockTime, parseClock, timetableOf } from '../timetable.ts';
import { button, element } from './dom.ts';
import { agendaOf, modulePart, type Paper } from './papers.ts';
import { Reorder } from './reorder.ts';
import type { BuilderWords, Handed } from './words.ts';

class WaymarkBuilder extends HTMLElement {
	#handed!: Handed;
	#words!: BuilderWords;
	#session!: Session;
	#byId!: Map<string, Module>;
	#frameworks!: Map<string, Framework>;
	#wish: Wish = { words: '', pathway: '', node: '', country: '', audience: '' };
	#said = '';

	connectedCallback() {
		this.#handed = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
		this.#words = speak(this.#handed.words, document.documentElement.lang as Locale);
		this.#byId = new Map(this.#catalogue.modules.map((module) => [module.id, module]));
		this.#frameworks = new Map(this.#catalogue.frameworks.map((framework) => [framework.node, framework]));
		this.#part('.live').hidden = false;
		this.#part('.without').hidden = true;
		this.#fillChoices();
		this.#open();
		this.addEventListener('click', (event) => {
			const control = (event.target as Element).closest<HTMLElement>('[data-do]');
			if (control) void this.#act(control);
		});
		this.addEventListener('input', (event) => this.#input(event.target as HTMLInputElement));
		this.addEventListener('submit', (event) => {
			event.preventDefault();
			if ((event.target as HTMLElement).matches('.wanting')) this.#want(this.#part<HTMLSelectElement>('select[name="want"]').value);
		});
		this.addEventListener('keydown', (event) => {
			const item = (event.target as Element).closest<HTMLElement>('.items > li');
			const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
			if (!item || !step || !event.altKey) return;
			event.preventDefault();
			this.#move(Number(item.dataset.at), step);
		});
		new Reorder(this.#part('.items'), (from, to) => this.#moveTo(from, to));
		addEventListener('popstate', () => this.#open());
		// Somebody who prints the page itself means the agenda.
		addEventListener('beforeprint', () => {
			if (!this.#paper.childElementCount && this.#session.items.length) this.#paper.replaceChildren(...agendaOf(this.#outline, this.#words, 'agenda'));
		});
		addEventListener('afterprint', () => this.#paper.replaceChildren());
	}

	get #catalogue(): Catalogue {
		return this.#handed.catalogue;
	}

	get #paper() {
		return this.#part('.paper');
	}

	#part<T extends HTMLElement = HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector) as T;
	}

	#title(id: string) {
		return this.#byId.get(id)?.title ?? id;
	}

	#name(node: string) {
		const framework = this.#frameworks.get(node);
		return framework ? `${framework.number} ${framework.name}` : node;
	}

	get #outline(): Outline {
		const { madeWith, minutes, objectives, materials, pause, untitled } = this.#words;
		return outlineOf(
			this.#session,
			this.#catalogue,
			{ origin: location.origin, address: this.#address },
			{ madeWith, minutes, objectives, materials, pause, untitled },
		);
	}

	/** Written anew, so that an old address that was opened is handed on as a fresh one. */
	get #address() {
		return `${location.origin}${location.pathname}${writeSession(this.#session, this.#catalogue)}`;
	}

	// What happens

	#open() {
		const { session, changes, ignored } = readSession(location.search, this.#catalogue);
		this.#session = session;
		const lines = changes.map((change) => this.#change(change));
		const note = this.#part('.changes');
		note.hidden = lines.length + ignored.length === 0;
		note.replaceChildren(
			...(lines.length ? [element('p', {}, this.#words.changed), element('ul', {}, ...lines.map((line) => element('li', {}, line)))] : []),
			...(ignored.length ? [element('p', {}, this.#words.ignored({ list: ignored.join(', ') }))] : []),
		);
		const form = this.#part('.frame');
		const field = (name: string) => form.querySelector(`[name="${name}"]`) as HTMLInputElement;
		field('title').value = session.title;
		field('date').value = session.date;
		field('start').value = clockTime(session.start);
		field('has').value = session.has ? String(session.has) : '';
		this.#show();
	}

	#change(change: Change): string {
		const words = this.#words;
		if (change.kind === 'newer') return words.newer;
		if (change.kind === 'gone') return words.gone({ module: change.module });
		const title = this.#title(change.module);
		return change.kind === 'minutes' ? words.minutesChanged({ title, was: change.was, now: change.now }) : words.reviewed({ title, date: change.date });
	}

	/** @param typing letters and numbers being typed are one step for the Back button */
	#go(session: Session, { said = '', typing = false } = {}) {
		this.#session = session;
		const address = `${location.pathname}${writeSession(session, this.#catalogue)}`;
		if (typing) history.replaceState(null, '', address);
		else history.pushState(null, '', address);
		this.#part('.changes').hidden = true;
		this.#say(said);
		this.#show();
	}

	#say(text: string) {
		// A screen reader is silent when the same words come twice; a trailing space makes them new.
		this.#said = text && text === this.#said ? `${text}\u00a0` : text;
		this.#part('.said').textContent = this.#said;
	}

	async #act(control: HTMLElement) {
		const { do: what, id = '', at = '', node = '', paper } = control.dataset;
		const session = this.#session;
		const place = Number(at);
		const words = this.#words;
		switch (what) {
			case 'add':
				return this.#go(addModule(session, id, this.#catalogue), { said: words.added({ title: this.#title(id) }) });
			case 'pathway': {
				const ids = this.#catalogue.pathways.find((each) => each.id === this.#wish.pathway)?.modules ?? [];
				return this.#go(
					ids.reduce((so, each) => addModule(so, each, this.#catalogue), session),
					{ said: ids.map((each) => words.added({ title: this.#title(each) })).join('. ') },
				);
			}
			case 'known':
				return this.#go({ ...session, known: [...session.known, id] });
			case 'unknown':
				return this.#go({ ...session, known: session.known.filter((each) => each !== id) });
			case 'remove':
				this.#go(removeItem(session, place), { said: words.removed({ title: this.#itemTitle(place) }) });
				return this.#part('#yours').focus();
			case 'up':
				return this.#move(place, -1);
			case 'down':
				return this.#move(place, 1);
			case 'pause':
				return this.#go(addPause(session, place), { said: words.added({ title: words.pause }) });
			case 'mend':
				return this.#go(inOrder(session, this.#catalogue));
			case 'unwant':
				return this.#go({ ...session, wants: session.wants.filter((each) => each !== node) });
			case 'find':
				this.#wish = { words: '', pathway: '', node, country: '', audience: '' };
				for (const [name, value] of Object.entries(this.#wish)) this.#part<HTMLInputElement>(`.wishes [name="${name}"]`).value = value;
				this.#showFound();
				return this.#part('#choose').scrollIntoView();
			case 'print':
				return this.#print(paper as Paper);
			case 'ics': {
				const problem = this.#part('.problem');
				problem.textContent = session.date ? '' : words.icsNeedsDate;
				if (!session.date) return this.#part('[name="date"]').focus();
				const { calendarOf } = await import('../ics.ts');
				return this.#save(calendarOf(this.#outline, new Date()), 'text/calendar', 'ics');
			}
			case 'markdown': {
				const { markdownOf } = await import('../markdown.ts');
				return this.#save(markdownOf(this.#outline), 'text/markdown', 'md');
			}
			case 'cartridge': {
				const { cartridgeOf } = await import('../cartridge.ts');
				return this.#save(cartridgeOf(this.#outline), 'application/vnd.ims.imsccv1p3', 'imscc');
			}
		}
	}

	#input(field: HTMLInputElement) {
		const { name, value } = field;
		if (field.closest('.wishes')) {
			this.#wish = { ...this.#wish, [name]: value };
			this.#showFound();
		} else if (name === 'title') this.#go({ ...this.#session, title: value.trim() }, { typing: true });
		else if (name === 'date') this.#go({ ...this.#session, date: value }, { typing: true });
		else if (name === 'start') this.#go({ ...this.#session, start: parseClock(value) ?? this.#session.start }, { typing: true });
		else if (name === 'has') this.#go({ ...this.#session, has: Math.max(0, Math.min(1440, Math.round(Number(value)) || 0)) }, { typing: true });
		else if (name === 'pause') {
			const minutes = Math.round(Number(value));
			if (minutes < PAUSE.least || minutes > PAUSE.most) return;
			const items = this.#session.items.map((item, at) => (at === Number(field.dataset.at) ? { pause: minutes } : item));
			this.#go({ ...this.#session, items }, { typing: true });
		}
	}

	#want(node: string) {
		if (node && !this.#session.wants.includes(node)) this.#go({ ...this.#session, wants: [...this.#session.wants, node] });
	}

	#move(from: number, step: -1 | 1) {
		const to = from + step;
		if (to >= 0 && to < this.#session.items.length) this.#moveTo(from, to);
	}

	#moveTo(from: number, to: number) {
		if (from === to) return;
		const title = this.#itemTitle(from);
		const said = this.#words.moved({ title, n: to + 1, all: this.#session.items.length });
		const focused = (document.activeElement as HTMLElement | null)?.dataset.do;
		this.#go(moveItem(this.#session, from, to), { said });
		// The control that was used goes along with what it moved.
		this.querySelector<HTMLElement>(`.items > li[data-at="${to}"] [data-do="${focused ?? 'up'}"]`)?.focus();
	}

	#itemTitle(at: number): string {
		const item = this.#session.items[at];
		return item && 'module' in item ? this.#title(item.module) : this.#words.pause;
	}

	async #print(paper: Paper) {
		const problem = this.#part('.problem');
		problem.textContent = '';
		const outline = this.#outline;
		const parts: HTMLElement[] = agendaOf(outline, this.#words, paper);
		if (paper !== 'agenda') {
			const load = async (address: string) => {
				const response = await fetch(address);
				if (!response.ok) throw new Error(`${address}: ${response.status}`);
				return response.text();
			};
			try {
				parts.push(...(await Promise.all(outline.rows.flatMap(({ from, module }) => (module ? [modulePart(module, from, paper, load)] : [])))));
			} catch {
				problem.textContent = this.#words.failed;
				return;
			}
		}
		this.#paper.replaceChildren(...parts);
		print();
	}

	#save(content: BlobPart, type: string, extension: string) {
		const link = element('a', { href: URL.createObjectURL(new Blob([content], { type })), download: fileName(this.#outline.title, extension) });
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	}

	// What is shown

	#fillChoices() {
		const covered = new Set(this.#catalogue.modules.flatMap(({ tags }) => tags.flatMap(({ to }) => [to as string, to.split('.')[0] as string])));
		const option = ({ node, number, name }: Framework) => element('option', { value: node }, `${number} ${name}`);
		this.#part('.wishes [name="node"]').append(...this.#catalogue.frameworks.filter(({ node }) => covered.has(node)).map(option));
		this.#part('select[name="want"]').append(element('option', { value: '' }, '–'), ...this.#catalogue.frameworks.map(option));
	}

	#show() {
		const { items } = this.#session;
		this.#showFound();
		this.#part('.empty').hidden = items.length > 0;
		this.#part('.keys').hidden = items.length < 2;
		this.#showItems();
		this.#showAdvice();
		this.#showCoverage();
		this.#part('.take').hidden = items.length === 0;
		this.#part('.jump a').textContent = `${this.#words.yours}: ${this.#words.minutes({ n: totalMinutes(this.#session, this.#catalogue) })}`;
		this.#part<HTMLInputElement>('#session-link').value = this.#address;
		this.#part('.copying waymark-copy').dataset.text = this.#address;
		const snippet = items.length ? snippetOf(this.#outline) : '';
		this.#part('.snippet').textContent = snippet;
		this.#part('details waymark-copy').dataset.text = snippet;
	}

	#showFound() {
		const words = this.#words;
		const found = findModules(this.#catalogue, this.#wish);
		const chosen = new Set(this.#session.items.flatMap((item) => ('module' in item ? [item.module] : [])));
		this.#part('.count').textContent = words.found({ n: found.length });
		this.#part('[data-do="pathway"]').hidden = !this.#wish.pathway;
		const rows = found.map(({ id, title, address, minutes, level, summary }) =>
			element(
				'li',
				{},
				element('h3', {}, element('a', { href: address }, title)),
				chosen.has(id) ? element('span', { class: 'small soft' }, words.chosen) : button(words.addShort, { do: 'add', id }, words.add({ title })),
				element('p', { class: 'small soft' }, `${id} · ${words.minutes({ n: minutes })} · ${this.#handed.levels[level]}`),
				element('p', { class: 'small' }, summary),
			),
		);
		const list = this.#part('.found');
		const focused = (document.activeElement as HTMLElement | null)?.dataset.id;
		const hadFocus = list.contains(document.activeElement);
		list.replaceChildren(...rows);
		if (hadFocus) (list.querySelector<HTMLElement>(`[data-id="${focused}"]`) ?? list.querySelector<HTMLElement>('button'))?.focus();
	}

	#showItems() {
		const words = this.#words;
		const { items, start } = this.#session;
		const list = this.#part('.items');
		const active = document.activeElement as HTMLElement | null;
		const hadFocus = active !== null && list.contains(active);
		const focused = hadFocus ? { name: active.getAttribute('name'), do: active.dataset.do, at: active.dataset.at } : undefined;
		// A number being typed keeps its field.
		if (focused?.name === 'pause') {
			this.#showTimes();
			return;
		}
		let clock = start;
		list.replaceChildren(
			...items.map((item, at) => {
				const module = 'module' in item ? this.#byId.get(item.module) : undefined;
				const title = module?.title ?? words.pause;
				const minutes = 'pause' in item ? item.pause : (module?.minutes ?? 0);
				const from = clockTime(clock);
				clock += minutes;
				return element(
					'li',
					{ 'data-at': at, class: module ? undefined : 'pause' },
					element('span', { class: 'time' }, `${from}–${clockTime(clock)}`),
					element('h3', {}, module ? element('a', { href: module.address }, title) : title),
					element(
						'div',
						{ class: 'controls' },
						element('button', { type: 'button', class: 'handle', 'aria-label': words.drag({ title }), tabindex: -1 }, '⠿'),
						button('↑', { do: 'up', at }, words.up({ title })),
						button('↓', { do: 'down', at }, words.down({ title })),
						button('×', { do: 'remove', at }, words.remove({ title })),
						module && button(words.addPauseShort, { do: 'pause', at }, words.addPause({ title })),
						module
							? element('span', { class: 'small soft' }, words.minutes({ n: minutes }))
							: element('input', {
									type: 'number',
									name: 'pause',
									'data-at': at,
									value: minutes,
									min: PAUSE.least,
									max: PAUSE.most,
									step: 5,
									'aria-label': words.pauseMinutes({ time: from }),
								}),
					),
				);
			}),
		);
		if (focused) list.querySelector<HTMLElement>(`[data-do="${focused.do}"][data-at="${focused.at}"]`)?.focus();
	}

	/** Only the times, when the length of a break changes under the reader's hands. */
	#showTimes() {
		const times = [...this.querySelectorAll('.items .time')];
		for (const [at, { from, to }] of timetableOf(this.#session, this.#catalogue).entries()) {
			const place = times[at];
			if (place) place.textContent = `${clockTime(from)}–${clockTime(to)}`;
		}
	}

	#showAdvice() {
		const words = this.#words;
		const session = this.#session;
		const advice: HTMLElement[] = [];
		const warn = (...children: (Node | string)[]) => advice.push(element('p', { class: 'warn' }, ...children));
		const total = totalMinutes(session, this.#catalogue);
		for (const { module, askedBy } of missingModules(session, this.#catalogue)) {
			const { id, title, minutes } = module;
			warn(
				words.missing({ module: askedBy.map((each) => this.#title(each)).join(', '), title, n: minutes }),
				button(words.addFirstShort, { do: 'add', id }, words.addFirst({ title })),
				button(words.takenShort, { do: 'known', id }, words.taken({ title })),
			);
		}
		const wrong = disorders(session, this.#catalogue);
		for (const { module, needs } of wrong) warn(words.disorder({ module: this.#title(module), needs: this.#title(needs) }));
		if (wrong.length) advice.push(element('p', {}, button(words.mend, { do: 'mend' })));
		for (const id of session.known) {
			const title = this.#title(id);
			advice.push(
				element('p', { class: 'small' }, words.knownAlready({ title }), button(words.notTakenShort, { do: 'unknown', id }, words.notTaken({ title }))),
			);
		}
		if (session.items.length) {
			const over = total - session.has;
			const fit = !session.has ? '' : over > 0 ? words.over({ n: over }) : over < 0 ? words.spare({ n: -over }) : words.fits;
			const line = `${words.ends({ time: clockTime(session.start + total), n: total })} ${fit}`.trim();
			advice.unshift(element('p', { class: session.has && over > 0 ? 'total warn' : 'total' }, element('strong', {}, line)));
		}
		const could = omissions(session, this.#catalogue);
		if (could.length)
			advice.push(
				element('p', {}, words.couldGo),
				element(
					'ul',
					{},
					...could.map(({ at, minutes, loses }) => {
						const title = this.#itemTitle(at);
						const lost = loses.length ? `: ${words.loses({ list: loses.map((each) => this.#name(each)).join(', ') })}` : '';
						return element('li', {}, button(words.leaveOut({ title, n: minutes }), { do: 'remove', at }), lost);
					}),
				),
			);
		this.#part('.advice').replaceChildren(...advice);
	}

	#showCoverage() {
		const words = this.#words;
		const { modules, rows, missed } = coverageOf(this.#session, this.#catalogue);
		this.#part('.wants').replaceChildren(
			...this.#session.wants.map((node) => {
				const name = this.#name(node);
				const chip = button(`${name} ×`, { do: 'unwant', node }, words.wantRemove({ name }));
				chip.className = `chip ${this.#frameworks.get(node)?.colour ?? ''}`;
				return element('li', {}, chip);
			}),
		);
		const line = this.#part('.missed');
		line.replaceChildren(
			...(missed.length
				? [
						words.missed({ list: missed.map(({ node }) => this.#name(node)).join(', ') }),
						...missed.map(({ node }) => button(words.findFor({ name: this.#frameworks.get(node)?.number ?? '' }), { do: 'find', node })),
					]
				: [this.#session.wants.length ? words.nothingMissed : '']),
		);
		const signs = { principal: '●', significant: '○' } as const;
		const table = element(
			'table',
			{ class: 'data coverage-table' },
			element(
				'thead',
				{},
				element('tr', {}, element('td'), ...modules.map(({ id, title }) => element('th', { scope: 'col' }, element('abbr', { title }, id)))),
			),
			element(
				'tbody',
				{},
				...rows.map(({ number, name, wanted, weights }) =>
					element(
						'tr',
						{},
						element('th', { scope: 'row' }, element('span', {}, `${number} ${name}`), wanted && element('strong', {}, ` (${words.wanted})`)),
						...weights.map((weight) =>
							element(
								'td',
								{},
								element('span', { 'aria-hidden': 'true' }, weight ? signs[weight] : '–'),
								element('span', { class: 'hidden' }, weight ? words[weight] : words.none),
							),
						),
					),
				),
			),
		);
		const legend = element('p', { class: 'small soft' }, `● ${words.principal}  ○ ${words.significant}`);
		const scroll = element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-labelledby': 'coverage' }, table);
		this.#part('.matrix-of-session').replaceChildren(...(modules.length ? [scroll, legend] : []));
	}
}

customElements.define('waymark-builder', WaymarkBuilder);
