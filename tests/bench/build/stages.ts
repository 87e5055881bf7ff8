/** Notes what the processor has done for a build at the end of each of its stages. Runs inside Astro, so that all contestants are cut at the same places. */
import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { readProcess, treeOf } from './proc.ts';

/** In their order. In "start" the settings are read, and this project checks its content; "after" is what follows the last page. */
export const STAGES = ['start', 'sync', 'bundle', 'render', 'after'] as const;
export type Stage = (typeof STAGES)[number];

/** Seconds of the processor. */
export interface Clock {
	/** Of Astro's process with all its threads. */
	stages: Record<Stage, number>;
	/** Of processes that it started: Pagefind's. */
	beside: number;
	/** Of these, of such as still live when it ends: nobody waits for them, so they stand in no account afterwards. */
	unwaited: number;
}

/** @param file where the clock goes when the process ends, as JSON */
export function stages(file: string): AstroIntegration {
	const ends = new Map<Stage, number>();
	const end = (stage: Stage) => {
		const { user, system } = process.cpuUsage();
		ends.set(stage, (user + system) / 1e6);
	};
	process.on('exit', () => {
		end('after');
		const own = STAGES.map((stage, place) => [stage, (ends.get(stage) ?? Number.NaN) - (ends.get(STAGES[place - 1] as Stage) ?? 0)]);
		const living = treeOf(process.pid).filter(({ id }) => id !== process.pid);
		const unwaited = living.reduce((sum, { own, children }) => sum + own + children, 0);
		const beside = unwaited + (readProcess(process.pid)?.children ?? 0);
		writeFileSync(file, JSON.stringify({ stages: Object.fromEntries(own), beside, unwaited }));
	});
	return {
		name: 'waymark-bench-stages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				// Astro renders its pages in a hook of the same name, which comes after this one.
				updateConfig({ vite: { plugins: [{ name: 'waymark-bench-bundle', buildApp: { order: 'post', handler: async () => end('bundle') } }] } });
			},
			'astro:config:done': () => end('start'),
			'astro:build:start': () => end('sync'),
			'astro:build:generated': () => end('render'),
		},
	};
}
