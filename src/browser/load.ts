/** In the browser: what is fetched only when it is needed. The connection may be down, and a new version of the site takes the files of the last away. */
import { make } from './make.ts';

export interface LoadWords {
	failed: string;
	/** On the button that loads the page anew: a browser keeps in mind that a script failed, and only a new page names the present files. */
	reload: string;
}

/**
 * @param load () => import('../ics.ts')
 * @param place where a failure is said: a live region, emptied at each try
 * @returns what was loaded; nothing when it could not be, which is then said
 */
export async function loadOrSay<T>(load: () => Promise<T>, place: HTMLElement, { failed, reload }: LoadWords): Promise<T | undefined> {
	place.replaceChildren();
	try {
		return await load();
	} catch {
		const again = make('button', { type: 'button', class: 'button' }, reload);
		again.addEventListener('click', () => location.reload());
		place.replaceChildren(failed, ' ', again);
		return undefined;
	}
}

/** @throws when the address does not answer, or answers that it has nothing */
export async function fetchFound(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return response;
}
