/** In the browser: boxes to tick the steps of a pathway. The ticks stay in this browser. */
import { saveFile } from '../../browser/save.ts';
import { keep, kept } from '../../browser/storage.ts';
import type { Strings, Words } from '../../i18n/locales.ts';
import { speak } from '../../i18n/words.ts';
import type { Locale } from '../../schema/locales.ts';
import { keyOf, progressOf, readDone, writeDone } from './progress.ts';

class WaymarkPathway extends HTMLElement {
	#words!: Pick<Strings['learn'], 'done' | 'progress'>;
	readonly #steps = [...this.querySelectorAll<HTMLElement>('[data-key]')].map((item) => {
		const { key = '', minutes } = item.dataset;
		return { item, key, minutes: Number(minutes), box: document.createElement('input') };
	});

	connectedCallback() {
		const { done = '', progress = '' } = this.dataset;
		this.#words = speak({ done, progress } as Pick<Words['learn'], 'done' | 'progress'>, document.documentElement.lang as Locale);
		for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
		for (const step of this.#steps) {
			step.box.type = 'checkbox';
			step.box.className = 'tick';
			step.box.setAttribute('aria-label', this.#words.done({ step: step.item.querySelector('a')?.textContent ?? '' }));
			step.item.prepend(step.box);
			step.box.addEventListener('change', () => this.#keep(writeDone(this.#done)));
		}
		this.querySelector('[data-do="forget"]')?.addEventListener('click', () => {
			this.#keep(null);
			this.#tick();
		});
		this.querySelector('[data-do="save"]')?.addEventListener('click', () => this.#save());
		this.querySelector<HTMLInputElement>('input[type="file"]')?.addEventListener('change', ({ target }) => this.#read(target as HTMLInputElement));
		addEventListener('storage', () => this.#tick());
		this.#tick();
	}

	get #key() {
		return keyOf(this.dataset.id ?? '');
	}

	/** What is ticked; and of steps that the pathway has no longer, what was kept. */
	get #done(): Set<string> {
		const done = new Set(readDone(kept(this.#key)));
		for (const { key, box } of this.#steps) {
			if (box.checked) done.add(key);
			else done.delete(key);
		}
		return done;
	}

	/** Where the browser refuses, the boxes stay ticked until the page is left, and that is said. */
	#keep(text: string | null) {
		const note = this.querySelector<HTMLElement>('.not-kept');
		if (note) note.hidden = keep(this.#key, text);
		this.#show();
	}

	/** To be taken to another browser. */
	#save() {
		saveFile(`${this.dataset.id}.json`, new Blob([writeDone(this.#done)], { type: 'application/json' }));
	}

	/** Ticks what a file says besides what is ticked; of a file that is something else, nothing. */
	async #read(field: HTMLInputElement) {
		const file = field.files?.[0];
		if (!file) return;
		const done = readDone(await file.text());
		for (const { key, box } of this.#steps) box.checked ||= done.has(key);
		field.value = '';
		this.#keep(writeDone(this.#done));
	}

	/** Ticks what the browser has kept. */
	#tick() {
		const done = readDone(kept(this.#key));
		for (const { key, box } of this.#steps) box.checked = done.has(key);
		this.#show();
	}

	#show() {
		const line = this.querySelector('.progress');
		if (line) line.textContent = this.#words.progress(progressOf(this.#steps, this.#done));
	}
}

customElements.define('waymark-pathway', WaymarkPathway);
