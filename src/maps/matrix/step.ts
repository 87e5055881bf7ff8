/** The keys that walk the matrix. */

/** The cell that a key leads to in a grid: one step, an end of the row, or with Ctrl a corner. */
export function neighbour(cell: SVGElement, { key, ctrlKey }: KeyboardEvent): SVGElement | undefined {
	const rows = [...(cell.closest('[role="grid"]') as Element).querySelectorAll('[role="row"]')].map((row) => [
		...row.querySelectorAll<SVGElement>('[data-key]'),
	]);
	// The first row has no header of its own before the goals.
	const grid = rows.map((row, index) => (index === 0 ? [undefined, ...row] : row));
	const y = grid.findIndex((row) => row.includes(cell));
	const row = grid[y] as (SVGElement | undefined)[];
	const x = row.indexOf(cell);
	const first = y === 0 ? 1 : 0;
	switch (key) {
		case 'ArrowRight':
			return row[x + 1];
		case 'ArrowLeft':
			return row[x - 1];
		case 'ArrowDown':
			return grid[y + 1]?.[x];
		case 'ArrowUp':
			return grid[y - 1]?.[x];
		case 'Home':
			return ctrlKey ? grid[1]?.[0] : row[first];
		case 'End':
			return (ctrlKey ? (grid.at(-1) as (SVGElement | undefined)[]) : row).at(-1);
		default:
			return undefined;
	}
}
