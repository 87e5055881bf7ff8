/** In the browser: one view of a module at a time, and a link to copy at each of its parts. */
import { idIn } from '../../browser/hash.ts';
import type { Words } from '../../i18n/locales.ts';
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';

type View = 'participant' | 'facilitator';

/** What has an address of its own: headings, steps, questions. */
const PARTS = 'h2[id], h3[id], [id] > [data-part], [id] > td > [data-part]';

class WaymarkModule extends HTMLElement {
	connectedCallback() {
		const switcher = this.querySelector<HTMLElement>('.views');
		if (switcher) {
			switcher.hidden = false;
			switcher.addEventListener('click', (event) => this.#choose(event));
			addEventListener('popstate', () => this.#read());
			addEventListener('hashchange', () => this.#read());
		}
		this.#read();
		for (const part of this.querySelectorAll<HTMLElement>(PARTS)) this.#addCopyButton(part);
	}

	/** The view that the address names decides. A hash alone never shows a part that is the facilitator's: a participant may have got it anywhere. */
	#read() {
		const facilitator = new URLSearchParams(location.search).get('view') === 'facilitator';
		this.#show(facilitator ? 'facilitator' : 'participant');
		// Only now is the part there to be shown.
		const target = document.getElementById(idIn(location.hash));
		if (facilitator && target?.closest('.for-facilitator')) target.scrollIntoView();
	}

	#show(view: View) {
		this.dataset.view = view;
		for (const link of this.querySelectorAll<HTMLElement>('.views [data-view]')) {
			if (link.dataset.view === view) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		for (const answer of this.querySelectorAll<HTMLDetailsElement>('details.answer')) answer.open = view === 'facilitator';
	}

	#choose(event: Event) {
		const control = (event.target as Element).closest<HTMLElement>('[data-view], [data-do]');
		if (control?.dataset.do === 'print') print();
		const view = control?.dataset.view as View | undefined;
		if (!view) return;
		event.preventDefault();
		history.pushState(null, '', view === 'facilitator' ? '?view=facilitator' : location.pathname);
		this.#show(view);
	}

	/** The button itself works by components/CopyButton.astro, which stands on every page with a module. */
	#addCopyButton(part: HTMLElement) {
		const id = part.id || part.closest('[id]')?.id;
		if (!id || part.closest('.footnotes')) return;
		const { copy, said = '', failed = '' } = this.dataset;
		const label = speak(copy as Words['learn']['copyLinkTo'], document.documentElement.lang as Locale);
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'anchor';
		button.textContent = '#';
		button.setAttribute('aria-label', label({ part: part.textContent ?? '' }));
		const link = document.createElement('waymark-copy');
		link.className = 'no-print';
		const text = part.closest('.for-facilitator') ? `?view=facilitator#${id}` : `#${id}`;
		Object.assign(link.dataset, { text, said, failed });
		link.append(button);
		part.after(link);
	}
}

customElements.define('waymark-module', WaymarkModule);
