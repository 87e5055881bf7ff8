/** A build that fails or is interrupted leaves the last one whole: it is made beside dist/ and takes its place when it is done. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Has to stand last among the integrations: what others do at the end of a build, they do to the files beside. */
export function buildAside(): AstroIntegration {
	let place: string | undefined;
	return {
		name: 'waymark-build-aside',
		hooks: {
			'astro:config:setup': ({ command, config, updateConfig }) => {
				place = bare(fileURLToPath(config.outDir));
				restore(place);
				if (command !== 'build') return;
				rmSync(`${place}.next`, { recursive: true, force: true });
				updateConfig({ outDir: pathToFileURL(`${place}.next/`) });
			},
			'astro:build:done': () => {
				if (place) swap(place);
			},
		},
	};
}

const bare = (path: string) => path.replace(/[\\/]$/, '');

/** Puts `dist.next` in the place of `dist`. Between the two renames there is no `dist`; {@link restore} mends a death at that moment. */
export function swap(place: string): void {
	rmSync(`${place}.previous`, { recursive: true, force: true });
	if (existsSync(place)) renameSync(place, `${place}.previous`);
	renameSync(`${place}.next`, place);
	rmSync(`${place}.previous`, { recursive: true, force: true });
}

/** Brings the last whole build back when a swap was cut off half-way. */
export function restore(place: string): void {
	if (!existsSync(place) && existsSync(`${place}.previous`)) renameSync(`${place}.previous`, place);
}
