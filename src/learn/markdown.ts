/** A session as Markdown, for a wiki, a mail or a word processor. */
import { lastingAddress, type Outline } from './outline.ts';
import { clockTime } from './timetable.ts';

export function markdownOf(outline: Outline): string {
	const { title, date, rows, total, address, words } = outline;
	const blocks = [
		`# ${escapeText(title)}`,
		[date, words.minutes({ n: total })].filter(Boolean).join(' · '),
		rows
			.map(({ from, to, module }) => {
				const time = `${clockTime(from)}–${clockTime(to)}`;
				return module ? `- **${time}** [${escapeText(module.title)}](${lastingAddress(outline, module.id)})` : `- **${time}** ${words.pause}`;
			})
			.join('\n'),
		...rows.flatMap(({ from, module }) =>
			module
				? [
						`## ${clockTime(from)} ${escapeText(module.title)}`,
						escapeText(module.summary),
						`${words.objectives}:`,
						module.objectives.map((each) => `- ${escapeText(each)}`).join('\n'),
						...(module.materials.length ? [`${words.materials}:`, module.materials.map((each) => `- ${escapeText(each)}`).join('\n')] : []),
					]
				: [],
		),
		`${words.madeWith} <${address}>`,
	];
	return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Signs that Markdown would read become themselves; so does what begins a list, a heading or a quotation. Line breaks become spaces. */
function escapeText(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replaceAll(/[\\`*_[\]<>|~&]/g, (sign) => `\\${sign}`)
		.replace(/^([#+-]|\d+[.)])/, '\\$1');
}
