/** The build stops on what the check finds, and says all of it; `astro dev` says it and goes on. */
import type { AstroIntegration } from 'astro';
import { checkContent, VocabularyError } from '../check/content.ts';
import type { Problem } from '../check/problem.ts';
import { printProblems } from '../check/report.ts';
import { readContent } from '../files/disk.ts';

export function contentCheck(): AstroIntegration {
	return {
		name: 'waymark-content-check',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command !== 'build' && command !== 'dev') return;
				const errors = errorsIn(process.cwd());
				if (errors.length === 0) logger.info('no error in the content');
				else console.error(printProblems(errors));
				if (errors.length && command === 'build') throw new Error('The content has errors: see above. Nothing was built.');
			},
		},
	};
}

function errorsIn(root: string): Problem[] {
	try {
		return checkContent(readContent(root)).problems.filter(({ level }) => level === 'error');
	} catch (error) {
		if (error instanceof VocabularyError) return error.problems;
		throw error;
	}
}
