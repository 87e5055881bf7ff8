/** In the browser: one view of a module at a time, and a link to copy at each of its parts. */
import type { Words } from '../../i18n/locales.ts';
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';

type View = 'participant' | 'facilitator';

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
		this.#copyButtons();
	}

	/** The address decides; a part that only facilitators see brings their view with it. */
	#read() {
		const asked = new URLSearchParams(location.search).get('view') === 'facilitator';
		const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
		const inside = target?.closest('.for-facilitator') !== null && target !== null && this.contains(target);
		this.#show(asked || inside ? 'facilitator' : 'participant');
		if (inside) target.scrollIntoView();
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

	#copyButtons() {
		const { copy, said = '' } = this.dataset;
		const label = speak(copy as Words['learn']['copyLinkTo'], document.documentElement.lang as Locale);
		for (const part of this.querySelectorAll<HTMLElement>('h2[id], h3[id], [id] > [data-part], [id] > td > [data-part]')) {
			const id = part.id || part.closest('[id]')?.id;
			if (!id || part.closest('.footnotes')) continue;
			const button = document.createElement('button');
			button.type = 'button';
			button.className = 'anchor';
			button.textContent = '#';
			button.setAttribute('aria-label', label({ part: part.textContent ?? '' }));
			// Made by components/CopyButton.astro, which stands on every page with a module.
			const link = document.createElement('waymark-copy');
			link.className = 'no-print';
			Object.assign(link.dataset, { text: `#${id}`, said });
			link.append(button);
			part.after(link);
		}
	}
}

customElements.define('waymark-module', WaymarkModule);
