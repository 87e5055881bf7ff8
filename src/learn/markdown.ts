/** A session as Markdown, for a wiki, a mail or a word processor. */
import { lastingAddress, modulesOf, type Outline, type OutlineDay } from './outline.ts';
import { clockTime } from './timetable.ts';

export function markdownOf(outline: Outline): string {
	const { title, days, total, address, place, room, words } = outline;
	const dates = days.map(({ date }) => date);
	const blocks = [
		`# ${escapeText(title)}`,
		[dates[0], [room, place].filter(Boolean).map(escapeText).join(', '), words.minutes({ n: total })].filter(Boolean).join(' · '),
		...days.flatMap((day) => [days.length > 1 ? `## ${[day.name, day.date].filter(Boolean).join(', ')}` : '', timesOf(day, outline)]),
		...modulesOf(outline).flatMap((module) => [
			`## ${escapeText(module.title)}`,
			escapeText(module.summary),
			`${words.objectives}:`,
			module.objectives.map((each) => `- ${escapeText(each)}`).join('\n'),
			...(module.materials.length ? [`${words.materials}:`, module.materials.map((each) => `- ${escapeText(each)}`).join('\n')] : []),
		]),
		`${words.madeWith} <${address}>`,
	];
	return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function timesOf({ rows }: OutlineDay, outline: Outline): string {
	return rows
		.map(({ from, to, module, title, note }) => {
			const what = module ? `[${escapeText(title)}](${lastingAddress(outline, module.id)})` : escapeText(title);
			return `- **${clockTime(from)}–${clockTime(to)}** ${what}${note && `: ${escapeText(note)}`}`;
		})
		.join('\n');
}

/** Signs that Markdown would read become themselves; so does what begins a list, a heading or a quotation. Line breaks become spaces. */
function escapeText(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replaceAll(/[\\`*_[\]<>|~&]/g, (sign) => `\\${sign}`)
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[#+-]/, '\\$&');
}
