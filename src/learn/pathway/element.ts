/** In the browser: boxes to tick the steps of a pathway. The ticks stay in this browser. */

import type { Strings, Words } from '../../i18n/locales.ts';
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';
import { keyOf, progressOf, readDone, writeDone } from './progress.ts';

class WaymarkPathway extends HTMLElement {
	#words!: Pick<Strings['learn'], 'done' | 'progress'>;

	connectedCallback() {
		const { done = '', progress = '' } = this.dataset;
		this.#words = speak({ done, progress } as Pick<Words['learn'], 'done' | 'progress'>, document.documentElement.lang as Locale);
		for (const part of this.querySelectorAll<HTMLElement>('[data-with-script], .progress')) part.hidden = false;
		for (const step of this.#steps) {
			const box = document.createElement('input');
			box.type = 'checkbox';
			box.className = 'tick';
			box.setAttribute('aria-label', this.#words.done({ step: step.querySelector('a')?.textContent ?? '' }));
			step.prepend(box);
			box.addEventListener('change', () => {
				const done = new Set(this.#done);
				if (box.checked) done.add(step.dataset.key as string);
				else done.delete(step.dataset.key as string);
				this.#keep(writeDone(done));
			});
		}
		this.querySelector('[data-do="forget"]')?.addEventListener('click', () => this.#keep(null));
		addEventListener('storage', () => this.#show());
		this.#show();
	}

	get #steps() {
		return [...this.querySelectorAll<HTMLElement>('[data-key]')];
	}

	/** A browser that keeps nothing shows an untouched pathway. */
	get #done() {
		try {
			return readDone(localStorage.getItem(keyOf(this.dataset.id ?? '')));
		} catch {
			return readDone(null);
		}
	}

	#keep(text: string | null) {
		try {
			if (text === null) localStorage.removeItem(keyOf(this.dataset.id ?? ''));
			else localStorage.setItem(keyOf(this.dataset.id ?? ''), text);
			this.#show();
		} catch {
			// Storage is switched off: the box stays ticked until the page is left.
		}
	}

	#show() {
		const done = this.#done;
		for (const step of this.#steps) (step.querySelector('.tick') as HTMLInputElement).checked = done.has(step.dataset.key ?? '');
		const steps = this.#steps.map(({ dataset }) => ({ key: dataset.key ?? '', minutes: Number(dataset.minutes) }));
		const line = this.querySelector('.progress');
		if (line) line.textContent = this.#words.progress(progressOf(steps, done));
	}
}

customElements.define('waymark-pathway', WaymarkPathway);
