/** Turns what was measured into tables in Markdown. */
import type { Ran } from './run.ts';
import { COUNTED, type Largest, type Weight } from './sizes.ts';
import { type Clock, STAGES } from './stages.ts';

/** One build that came to its end. */
export interface Measured extends Pick<Clock, 'stages' | 'beside'>, Pick<Ran, 'cpu' | 'wall' | 'memory'> {
	contestant: string;
	pages: number;
	mode: 'cold' | 'warm';
}

/** What one size of the corpus became. */
export interface Size {
	contestant: string;
	/** Of the corpus, which names the size. */
	pages: number;
	/** Those of goals, objectives and countries too. */
	allPages: number;
	weights: Map<string, Weight>;
}

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2;
}

/**
 * How something grows: 1 in step with the pages, 2 with their square. The slope of the straight line that fits the logarithms best.
 * @param points [pages, amount], of two sizes or more
 */
export function exponent(points: readonly (readonly [number, number])[]): number {
	const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
	const mean = (place: 0 | 1) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
	const [meanX, meanY] = [mean(0), mean(1)];
	const above = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
	return above / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, place) => (place ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

const fixed = (number: number, digits = 1) => (Number.isFinite(number) ? number.toFixed(digits) : '–');
const count = (number: number) => number.toLocaleString('en');
const megabytes = (bytes: number) => fixed(bytes / 1e6);

/** @param yardstick the contestant that others are compared with */
export function costTable(all: readonly Measured[], yardstick: string): string {
	const groups = Map.groupBy(all, ({ contestant, pages, mode }) => `${contestant}|${pages}|${mode}`);
	const medianOf = (contestant: string, pages: number, mode: string, what: (one: Measured) => number) =>
		median((groups.get(`${contestant}|${pages}|${mode}`) ?? []).map(what));
	const apart = ({ cpu, beside }: Measured) => cpu - beside;
	const rows = [...groups.values()].map((group) => {
		const { contestant, pages, mode } = group[0] as Measured;
		const of = (what: (one: Measured) => number) => median(group.map(what));
		const cpu = of((one) => one.cpu);
		const cpus = group.map((one) => one.cpu);
		return [
			...[`${contestant}, ${mode}`, count(pages), fixed(cpu), `${fixed(Math.min(...cpus))}–${fixed(Math.max(...cpus))}`],
			...[fixed(of(({ beside }) => beside)), fixed(cpu / medianOf(yardstick, pages, mode, (one) => one.cpu), 2)],
			...[mode === 'warm' ? fixed(of(apart) / medianOf(contestant, pages, 'cold', apart), 2) : '–'],
			...[fixed(of(({ wall }) => wall)), fixed(of(({ memory }) => memory) / 1e9, 2)],
		];
	});
	return table(['', 'pages', 'CPU s', 'least–most', 'of it Pagefind', `÷ ${yardstick}`, 'warm ÷ cold, Pagefind apart', 'wall s', 'memory GB'], rows);
}

/** Seconds of the processor by stage, medians of cold builds, with the exponent of each. Pagefind's own process is a stage too. */
export function stageTable(all: readonly Measured[], contestant: string): string {
	const bySize = Map.groupBy(
		all.filter((one) => one.contestant === contestant && one.mode === 'cold'),
		({ pages }) => pages,
	);
	const rows = [...STAGES.map((stage) => [stage, (one: Measured) => one.stages[stage]] as const), ['Pagefind', (one: Measured) => one.beside] as const];
	return table(
		[contestant, ...[...bySize.keys()].map(count), 'exponent'],
		rows.map(([name, what]) => {
			const points = [...bySize].map(([pages, group]) => [pages, median(group.map(what))] as const);
			return [name, ...points.map(([, seconds]) => fixed(seconds, 2)), points.length > 1 ? fixed(exponent(points), 2) : '–'];
		}),
	);
}

export function sizeTable(sizes: readonly Size[]): string {
	const uses = [...new Set(sizes.flatMap(({ weights }) => [...weights.keys()]))];
	return table(
		['files · MB', 'pages', ...uses, `${COUNTED.join(', ')}`, 'files a page'],
		sizes.map(({ contestant, pages, allPages, weights }) => {
			const counted = COUNTED.map((use) => weights.get(use) ?? { files: 0, bytes: 0 });
			const sum = { files: counted.reduce((all, { files }) => all + files, 0), bytes: counted.reduce((all, { bytes }) => all + bytes, 0) };
			const cells = [...uses.map((use) => weights.get(use)), sum].map((weight) => (weight ? `${count(weight.files)} · ${megabytes(weight.bytes)}` : '–'));
			return [contestant, count(pages), ...cells, fixed(sum.files / allPages, 2)];
		}),
	);
}

export function growthTable(largest: readonly Largest[]): string {
	return table(
		['the largest of each kind', 'how many', 'bytes', 'brotli', 'which'],
		largest.map(({ kind, count: number, path, bytes, brotli }) => [
			`\`${kind}\``,
			count(number),
			count(bytes),
			count(brotli),
			`/${path.replace(/index\.html$/, '')}`,
		]),
	);
}
