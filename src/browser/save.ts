/** How long a file stays in memory for a browser that asks first where to put it, in milliseconds. */
const KEPT = 60_000;

/** In the browser: saves a file under a name, as a click on a download does. */
export function saveFile(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
