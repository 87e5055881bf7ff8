/** In the browser: boxes to tick the steps of a pathway. The ticks stay in this browser. */
import { fill } from '../outline.ts';
import { keyOf, progressOf, readDone, writeDone } from './progress.ts';

class WaymarkPathway extends HTMLElement {
	connectedCallback() {
		for (const part of this.querySelectorAll<HTMLElement>('[data-with-script], .progress')) part.hidden = false;
		for (const step of this.#steps) {
			const box = document.createElement('input');
			box.type = 'checkbox';
			box.className = 'tick';
			box.setAttribute('aria-label', (this.dataset.done ?? '').replace('{}', step.querySelector('a')?.textContent ?? ''));
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
		if (line) line.textContent = fill(this.dataset.progress ?? '', progressOf(steps, done));
	}
}

customElements.define('waymark-pathway', WaymarkPathway);
