/** The search page in the browser: reads the address, asks Pagefind, shows what it finds. Nothing becomes HTML except Pagefind's own <mark>s. */
import { type Counts, type Fragment, filtersOf, openIndex } from './pagefind.ts';
import { FACETS, type Facet, isEmpty, type Known, readState, type SearchState, toggle, writeState } from './state.ts';

const PAGE = 10;

/** Words and names that the page hands over as JSON. */
interface Words {
	names: Record<Facet, Record<string, string>>;
	facets: Record<Facet, string>;
	results: string[];
	start: string;
	nothing: string;
	failed: string;
	loading: string;
	more: string;
	clear: string;
	remove: string;
	ignored: string;
	tags: Record<string, string>;
}

class WaymarkSearch extends HTMLElement {
	#words!: Words;
	#index: ReturnType<typeof openIndex> | undefined;
	#state!: SearchState;
	#turn = 0;
	#shown = PAGE;

	connectedCallback() {
		this.#words = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}');
		const form = this.#part<HTMLFormElement>('form');
		this.#part('.live').hidden = false;
		this.#part('.without').hidden = true;
		this.#readAddress();
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			this.#go({ ...this.#state, q: this.#input.value.trim() });
		});
		this.#input.addEventListener('input', () => this.#go({ ...this.#state, q: this.#input.value.trim() }, true));
		this.addEventListener('change', (event) => {
			const box = event.target as HTMLInputElement;
			if (box.type === 'checkbox') this.#go(toggle(this.#state, box.name as Facet, box.value));
		});
		this.addEventListener('click', (event) => {
			const button = (event.target as Element).closest<HTMLButtonElement>('button[data-do]');
			if (!button) return;
			const { facet, value } = button.dataset;
			if (button.dataset.do === 'clear') this.#go({ q: '', chosen: { kind: [], country: [], sdg: [], gcm: [], audience: [] } });
			if (button.dataset.do === 'remove') this.#go(facet ? toggle(this.#state, facet as Facet, value as string) : { ...this.#state, q: '' });
			if (button.dataset.do === 'more') {
				this.#shown += PAGE;
				void this.#search();
			} else this.#input.focus();
		});
		addEventListener('popstate', () => this.#readAddress());
	}

	#part<T extends HTMLElement = HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector) as T;
	}

	get #input() {
		return this.#part<HTMLInputElement>('input[name="q"]');
	}

	#readAddress() {
		const known = Object.fromEntries(FACETS.map((facet) => [facet, new Set(Object.keys(this.#words.names[facet]))])) as Record<Facet, Set<string>> as Known;
		const { state, ignored } = readState(location.search, known);
		this.#state = state;
		this.#shown = PAGE;
		this.#input.value = state.q;
		const said = this.#part('.ignored');
		said.hidden = ignored.length === 0;
		said.textContent = this.#words.ignored.replace('{}', ignored.join(', '));
		void this.#search();
	}

	#go(state: SearchState, typing = false) {
		this.#state = state;
		this.#shown = PAGE;
		if (!typing) this.#input.value = state.q;
		const address = `${location.pathname}${writeState(state)}`;
		// Letters being typed are one step for the Back button.
		if (typing) history.replaceState(null, '', address);
		else history.pushState(null, '', address);
		this.#part('.ignored').hidden = true;
		void this.#search();
	}

	async #search() {
		const turn = ++this.#turn;
		const status = this.#part('.status');
		this.#chips();
		try {
			this.#index ??= openIndex();
			const { engine, counts } = await this.#index;
			const empty = isEmpty(this.#state);
			const found = empty ? { results: [], filters: counts } : await engine.search(this.#state.q || null, { filters: filtersOf(this.#state) });
			const fragments = await Promise.all(found.results.slice(0, this.#shown).map((result) => result.data()));
			// A later keystroke has overtaken this answer.
			if (turn !== this.#turn) return;
			this.#facets(counts, found.filters);
			status.textContent = empty
				? this.#words.start
				: (this.#words.results[Math.min(found.results.length, 2)] as string).replace('{}', String(found.results.length));
			this.#part('.nothing').hidden = empty || found.results.length > 0;
			this.#part('.results').replaceChildren(...fragments.map((fragment) => this.#result(fragment)));
			this.#part('[data-do="more"]').hidden = found.results.length <= this.#shown;
		} catch {
			this.#index = undefined;
			status.textContent = this.#words.failed;
			this.#part('.without').hidden = false;
		}
	}

	#chips() {
		const chip = (text: string, facet?: string, value?: string) => {
			const button = make('button', { className: 'chip', type: 'button', textContent: `${text} ×` });
			button.dataset.do = 'remove';
			if (facet) Object.assign(button.dataset, { facet, value });
			button.setAttribute('aria-label', this.#words.remove.replace('{}', text));
			return wrapIn('li', button);
		};
		const { q, chosen } = this.#state;
		const chips = [
			...(q ? [chip(q)] : []),
			...FACETS.flatMap((facet) => chosen[facet].map((value) => chip(this.#words.names[facet][value] ?? value, facet, value))),
		];
		this.#part('.chosen').replaceChildren(...chips);
		this.#part('[data-do="clear"]').hidden = chips.length === 0;
	}

	#facets(all: Counts, now: Counts) {
		for (const group of this.querySelectorAll<HTMLElement>('fieldset[data-facet]')) {
			const facet = group.dataset.facet as Facet;
			const focused = (document.activeElement as HTMLInputElement | null)?.value;
			const chosen = this.#state.chosen[facet];
			const items = Object.entries(this.#words.names[facet])
				.filter(([value]) => (all[facet]?.[value] && (facet !== 'sdg' || !value.includes('.'))) || chosen.includes(value))
				.map(([value, name]) => {
					const box = make('input', { type: 'checkbox', name: facet, value, checked: chosen.includes(value) });
					const count = make('span', { className: 'soft', textContent: String(now[facet]?.[value] ?? 0) });
					const label = make('label', {});
					label.append(box, ` ${name} `, count);
					return wrapIn('li', label);
				});
			const list = group.querySelector('ul') as HTMLElement;
			const hadFocus = list.contains(document.activeElement);
			list.replaceChildren(...items);
			if (hadFocus && focused) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
		}
	}

	#result({ url, excerpt, meta, sub_results }: Fragment): HTMLElement {
		const item = make('li', {});
		const kind = this.#words.names.kind[meta.kind ?? ''] ?? '';
		const countries = (meta.countries ?? '')
			.split(' ')
			.filter(Boolean)
			.map((iso) => this.#words.names.country[iso] ?? iso);
		const title = make('h2', {});
		title.append(make('a', { href: url, textContent: meta.title ?? url }));
		const text = make('p', { className: 'small' });
		text.append(...marked(excerpt));
		const tags = make('ul', { className: 'chips' });
		for (const tag of (meta.tags ?? '').split(' ').filter(Boolean)) {
			const [framework, code = ''] = tag.split(':');
			tags.append(
				wrapIn(
					'li',
					make('span', {
						className: `chip ${framework === 'sdg' ? `g${code.split('.')[0]}` : ''}`,
						textContent: `${this.#words.tags[framework ?? '']} ${code}`,
					}),
				),
			);
		}
		item.append(title, make('p', { className: 'small soft', textContent: [kind, ...countries].filter(Boolean).join(' · ') }), text);
		const parts = this.#state.q ? sub_results.filter(({ anchor }) => anchor?.element === 'h2').slice(0, 3) : [];
		if (parts.length) {
			const line = make('p', { className: 'small' });
			for (const [index, part] of parts.entries()) line.append(index ? ' · ' : '', make('a', { href: part.url, textContent: part.title }));
			item.append(line);
		}
		item.append(tags);
		return item;
	}
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
	return Object.assign(document.createElement(name), properties);
}

function wrapIn(name: 'li', child: HTMLElement): HTMLElement {
	const element = document.createElement(name);
	element.append(child);
	return element;
}

/** Pagefind's excerpt, with nothing of its HTML kept but <mark>. */
function marked(html: string): Node[] {
	const parsed = new DOMParser().parseFromString(html, 'text/html').body;
	return [...parsed.childNodes].map((node) =>
		node.nodeName === 'MARK' ? make('mark', { textContent: node.textContent ?? '' }) : document.createTextNode(node.textContent ?? ''),
	);
}

customElements.define('waymark-search', WaymarkSearch);
