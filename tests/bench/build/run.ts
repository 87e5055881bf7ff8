/** Runs a command and says what it took. */
import { spawn } from 'node:child_process';
import { readProcess, residentOf, treeOf } from './proc.ts';

/** Milliseconds between two looks at the memory. */
const LOOK = 100;

export interface Ran {
	/** Seconds of the processor, user and system: of the command, and of what it started and waited for. */
	cpu: number;
	/** Seconds. */
	wall: number;
	/** Bytes: the most that all its processes held together at any look. */
	memory: number;
	code: number | null;
	/** What it printed. */
	output: string;
}

/** Neither colours nor a word to anybody outside. */
export const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

/**
 * @param script a script for Node, and its parameters
 * @returns what it took; nothing is thrown when it fails
 */
export async function run(script: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Ran> {
	const before = childrenTook();
	const start = performance.now();
	const child = spawn(process.execPath, script, { cwd, env: { ...process.env, ...QUIET, ...env } });
	const stop = () => void child.kill();
	process.once('exit', stop);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
		});
	}
	let memory = 0;
	const timer = setInterval(() => {
		const held = treeOf(child.pid as number).reduce((sum, process) => sum + residentOf(process), 0);
		memory = Math.max(memory, held);
	}, LOOK);
	const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
	clearInterval(timer);
	process.off('exit', stop);
	return { code, output, memory, wall: (performance.now() - start) / 1000, cpu: childrenTook() - before };
}

const childrenTook = () => readProcess(process.pid)?.children ?? Number.NaN;
