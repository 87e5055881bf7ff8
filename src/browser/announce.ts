/** In the browser: says to people who listen what changed on the screen. */
export class Announcer {
	#regions: readonly HTMLElement[];
	#said = '';
	#waiting: ReturnType<typeof setTimeout> | undefined;

	/** @param regions live regions, such as `role="status"`; more than one where a dialog hides the others */
	constructor(...regions: readonly HTMLElement[]) {
		this.#regions = regions;
	}

	/** @param quiet milliseconds without another call before it is said: of a run of letters only the last is heard */
	say(text: string, quiet = 0): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => {
			// A screen reader is silent when the same words come twice; a trailing space makes them new.
			this.#said = text && text === this.#said ? `${text}\u00a0` : text;
			for (const region of this.#regions) region.textContent = this.#said;
		}, quiet);
	}
}
