/** In the browser: what is under the pointer or has the focus is lit, and told of in the panel and in a tip beside it. */

/** How long a pointer rests before the panel changes, in milliseconds. */
const REST = 80;
/** How long what was told stays after the pointer has left: it may be on its way into the panel. */
const LEAVE = 250;

export interface Looking {
	/** Lights a mark; none when ''. */
	light: (key: string) => void;
	/** Tells of it in the panel; '' brings back what is chosen. */
	tell: (key: string) => void;
	/** What the tip says: HTML, or '' for no tip. */
	tip: (key: string) => string;
}

export class Look {
	readonly #root: HTMLElement;
	readonly #tip: HTMLElement;
	readonly #looking: Looking;
	#key = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param tip an empty element with the role of a tooltip */
	constructor(root: HTMLElement, tip: HTMLElement, looking: Looking) {
		this.#root = root;
		this.#tip = tip;
		this.#looking = looking;
		root.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && this.#over(event.target as Element));
		root.addEventListener('pointerleave', () => this.#look('', undefined));
		root.addEventListener('focusin', ({ target }) => (target as Element).matches(':focus-visible') && this.#over(target as Element));
		root.addEventListener('focusout', () => this.#look('', undefined));
		document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
	}

	#over(target: Element) {
		const tip = this.#tip.contains(target);
		if (tip) return clearTimeout(this.#timer);
		const mark = target.closest<HTMLElement>('.picture [data-key], .beside-map [data-key], .panel .lead [data-key]');
		const within = target.closest('.picture, .beside-map');
		if (mark) this.#look(mark.dataset.key ?? '', within ? mark : undefined);
		// A pointer in the panel is reading it.
		else if (target.closest('.panel')) clearTimeout(this.#timer);
		else this.#look('', undefined);
	}

	#look(key: string, mark: Element | undefined) {
		if (key === this.#key) return;
		this.#key = key;
		this.#looking.light(key);
		clearTimeout(this.#timer);
		if (!key) this.hide();
		this.#timer = setTimeout(
			() => {
				this.#looking.tell(key);
				if (mark?.isConnected) this.#show(key, mark);
			},
			key ? REST : LEAVE,
		);
	}

	/** Below the mark and beside it, so that it hides neither its row nor its column; near an edge on the other side. */
	#show(key: string, mark: Element) {
		const text = this.#looking.tip(key);
		this.#tip.hidden = text === '';
		if (!text) return;
		this.#tip.innerHTML = text;
		const at = mark.getBoundingClientRect();
		const origin = this.#root.getBoundingClientRect();
		const { offsetWidth: width, offsetHeight: height } = this.#tip;
		const rtl = getComputedStyle(this.#root).direction === 'rtl';
		const right = at.right + 8 + width <= innerWidth && !rtl;
		const left = right || at.left - 8 - width < 0 ? at.right + 8 : at.left - 8 - width;
		const top = at.bottom + 8 + height <= innerHeight ? at.bottom + 8 : Math.max(4, at.top - 8 - height);
		this.#tip.style.left = `${left - origin.left + this.#root.scrollLeft}px`;
		this.#tip.style.top = `${top - origin.top + this.#root.scrollTop}px`;
	}

	hide() {
		this.#tip.hidden = true;
	}

	/** After a new drawing: nothing is looked at until pointer or focus move, and the panel tells of what was chosen. */
	forget() {
		clearTimeout(this.#timer);
		this.#key = '';
		this.hide();
	}
}
