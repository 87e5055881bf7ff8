/** The build stops on what the check finds, and says all of it. */
import type { AstroIntegration } from 'astro';
import { checkContent } from '../check/content.ts';
import { printProblems } from '../check/report.ts';
import { readContent } from '../files/content.ts';

export function contentCheck(): AstroIntegration {
	return {
		name: 'waymark-content-check',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const { problems } = checkContent(readContent(process.cwd()));
				if (problems.some(({ level }) => level === 'error')) {
					console.error(printProblems(problems));
					// While somebody is writing, the server goes on with what it can show.
					if (command === 'dev') return;
					throw new Error('The content has errors: see above. Nothing was built.');
				}
				logger.info('no error in the content');
			},
		},
	};
}
