/** What Linux says of processes in /proc. Fields: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
import { readdirSync, readFileSync } from 'node:fs';

/** /proc counts the processor in hundredths of a second, on every Linux. */
const TICKS = 100;

export interface Process {
	id: number;
	parent: number;
	/** Seconds of the processor: its own, and those of children that ended and that it waited for. */
	own: number;
	children: number;
}

/** @returns undefined for a process that is gone */
export function readProcess(id: number): Process | undefined {
	const text = textOf(`/proc/${id}/stat`);
	// The name stands in brackets and may itself hold any sign.
	const fields = text
		?.slice(text.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
	if (!fields) return undefined;
	const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [1, 11, 12, 13, 14].map((place) => fields[place]);
	return { id, parent, own: (user + system) / TICKS, children: (childUser + childSystem) / TICKS };
}

/** A process and all living ones that came from it. */
export function treeOf(root: number): Process[] {
	const all = new Map(
		readdirSync('/proc').flatMap((name) => {
			const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
			return found ? [[found.id, found] as const] : [];
		}),
	);
	const isOf = (id: number | undefined): boolean => id === root || (id !== undefined && isOf(all.get(id)?.parent));
	return [...all.values()].filter(({ id }) => isOf(id));
}

/** Seconds of the processor that a living process and all that came from it have taken. */
export function takenBy(root: number): number {
	return treeOf(root).reduce((sum, { own, children }) => sum + own + children, 0);
}

/** Bytes of memory that a process holds; 0 when it is gone. */
export function residentOf({ id }: Process): number {
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${id}/status`) ?? '')?.[1] ?? 0) * 1024;
}

function textOf(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
