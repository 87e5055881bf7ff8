/**
 * In the browser: copies a text. Over plain http there is no clipboard, and in a frame of another site it is not allowed: then the older
 * way is tried, which needs only that somebody has just pressed a button.
 * @returns whether it was copied
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyEvent(text);
	}
}

/** Marked as deprecated, and still the one way where the clipboard is refused. */
const commands: { execCommand(command: 'copy'): boolean } = document;

function copyEvent(text: string): boolean {
	const write = (event: ClipboardEvent) => {
		event.preventDefault();
		event.clipboardData?.setData('text/plain', text);
	};
	document.addEventListener('copy', write, { once: true });
	try {
		return commands.execCommand('copy');
	} finally {
		document.removeEventListener('copy', write);
	}
}
