/** The keys that walk the matrix, and the row and column that a mark lights. */

/** The cells of a grid that can have the focus, row by row; the corner is nothing. */
function gridOf(mark: Element): (Element | undefined)[][] {
	const rows = [...(mark.closest('table') as HTMLTableElement).rows].map((row) =>
		[...row.cells].map((cell) => (cell.matches('[data-key]') ? cell : undefined)),
	);
	return rows.filter((row) => row.some(Boolean));
}

/** The cell that a key leads to in a grid: one step, an end of the row, or with Ctrl a corner. */
export function neighbour(cell: Element, { key, ctrlKey }: KeyboardEvent): Element | undefined {
	const grid = gridOf(cell);
	const y = grid.findIndex((row) => row.includes(cell));
	const row = grid[y] ?? [];
	const x = row.indexOf(cell);
	const forward = getComputedStyle(cell).direction === 'rtl' ? -1 : 1;
	const last = (line: (Element | undefined)[] = []) => line.findLast(Boolean);
	switch (key) {
		case 'ArrowRight':
			return row[x + forward];
		case 'ArrowLeft':
			return row[x - forward];
		case 'ArrowDown':
			return grid[y + 1]?.[x];
		case 'ArrowUp':
			return grid[y - 1]?.[x];
		case 'Home':
			return (ctrlKey ? grid[1] : row)?.find(Boolean);
		case 'End':
			return last(ctrlKey ? grid.at(-1) : row);
		default:
			return undefined;
	}
}

/** Lights the row and the column of a mark. */
export function cross(frame: HTMLElement, key: string | undefined): void {
	for (const lit of frame.querySelectorAll('.lit')) lit.classList.remove('lit');
	const mark = key === undefined ? null : frame.querySelector<HTMLTableCellElement>(`table [data-key="${CSS.escape(key)}"]`);
	if (!mark) return;
	const table = mark.closest('table') as HTMLTableElement;
	const inHead = mark.parentElement?.parentElement?.localName === 'thead';
	if (!inHead) mark.parentElement?.classList.add('lit');
	if (mark.cellIndex > 0) for (const row of table.rows) row.cells[mark.cellIndex]?.classList.add('lit');
}
