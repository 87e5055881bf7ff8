import { splitPage } from '../../files/page.ts';
import { commentsBehind } from '../../files/yaml.ts';
import type { Finding } from '../problem.ts';
import type { TextRule } from './rule.ts';

export const cutTexts: TextRule = {
	code: 'WM037',
	level: 'error',
	title: 'A text that ends at a #',
	help: 'In front matter, what follows a space and a # is a remark for editors and no part of the text. Put a text with a # into quotes: summary: "What #LeaveNoOneBehind asks of a town." A remark stands on a line of its own.',
	findIn:
		() =>
		({ file }) => {
			const { yaml } = splitPage(file.text);
			if (!yaml || !/[ \t]#/.test(yaml)) return [];
			return commentsBehind(yaml, 2)
				.filter(({ value, comment }) => /\s/.test(value) || /^\S/.test(comment))
				.map(({ value, comment, at }): Finding => {
					const whole = `${value} #${comment}`;
					return {
						file: file.path,
						...at,
						found: `the text ends before “#${comment.length > 30 ? `${comment.slice(0, 29)}…` : comment}”: what follows a # is no part of it`,
						allowed: 'the text in quotes, or the remark on a line of its own',
						meant: `"${(whole.length > 100 ? `${whole.slice(0, 99)}…` : whole).replaceAll('"', '\\"')}"`,
					};
				});
		},
};
