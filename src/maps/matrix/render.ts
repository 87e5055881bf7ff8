/** The matrix as SVG text. Cells with pages are links to their list. */
import type { Strings } from '../../i18n/strings/en.ts';
import { escapeText } from '../svg.ts';
import { type MatrixLayout, pairId } from './layout.ts';

/** @param label an objective's short name */
export function renderMatrix(layout: MatrixLayout, strings: Strings, label: (objective: string) => string): string {
	const { width, height, cell, columns, rows, cells } = layout;
	const words = strings.matrix;
	const said = { named: words.inTable, all: words.allInTable, none: words.notInTable };
	const middle = { x: cell.width / 2, y: cell.height / 2 };
	const out = [
		`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="matrix-title matrix-desc" class="matrix">`,
		`<title id="matrix-title">${escapeText(words.title(rows.length, columns.length))}</title><desc id="matrix-desc">${escapeText(words.description)}</desc>`,
	];
	for (const { goal, x } of columns) {
		out.push(
			`<a href="/sdg/${goal}/" class="column g${goal}" aria-label="${escapeText(strings.goalLabel(goal))}"><rect x="${x - 14}" y="6" width="28" height="28" rx="2"/><text x="${x}" y="25">${goal}</text></a>`,
		);
	}
	for (const { objective, y } of rows) {
		out.push(`<a href="/gcm/${objective}/" class="row"><text x="0" y="${y + 5}">${objective}. ${escapeText(label(objective))}</text></a>`);
	}
	for (const each of cells) {
		const { x, y, joins, table, strength } = each;
		const box = `x="${x}" y="${y}" width="${cell.width}" height="${cell.height}" rx="2"`;
		const ring = table === 'none' ? '' : `<rect class="ring ${table}" x="${x + 2}" y="${y + 2}" width="${cell.width - 4}" height="${cell.height - 4}" rx="2"/>`;
		if (joins.length === 0) {
			out.push(`<g class="cell"><rect class="s0" ${box}/>${ring}</g>`);
			continue;
		}
		const name = words.cell(each.objective, each.goal, joins.length, said[table]);
		out.push(
			`<a href="#${pairId(each)}" class="cell" aria-label="${escapeText(name)}"><rect class="s${strength}" ${box}/>${ring}<text class="n${strength}" x="${x + middle.x}" y="${y + middle.y + 5}">${joins.length}</text></a>`,
		);
	}
	out.push('</svg>');
	return out.join('');
}
