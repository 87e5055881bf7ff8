/** In the browser: copies a text and says so on the button. */

/**
 * @param button shows the answer for a moment
 * @param text what is copied
 * @param said "Copied", shown and read out
 */
export async function copyText(button: HTMLButtonElement, text: string, said: string): Promise<void> {
	await navigator.clipboard.writeText(text);
	const before = button.textContent;
	if (before === said) return;
	button.textContent = said;
	button.setAttribute('role', 'status');
	setTimeout(() => {
		button.textContent = before;
		button.removeAttribute('role');
	}, 2000);
}
