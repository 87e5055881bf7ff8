/** In the browser: menus that open below their buttons: one at a time, and closed by Escape or a press elsewhere. */

/** @param opened called with a menu that has just been opened */
export function keepPopovers(root: HTMLElement, opened: (menu: HTMLDetailsElement) => void): void {
	const menus = [...root.querySelectorAll<HTMLDetailsElement>('details.pop')];
	for (const menu of menus) {
		menu.addEventListener('toggle', () => {
			if (!menu.open) return;
			for (const other of menus) if (other !== menu) other.open = false;
			opened(menu);
		});
		menu.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || !menu.open) return;
			event.stopPropagation();
			menu.open = false;
			menu.querySelector('summary')?.focus();
		});
	}
	document.addEventListener('pointerdown', ({ target }) => {
		for (const menu of menus) if (menu.open && !menu.contains(target as Node)) menu.open = false;
	});
}
