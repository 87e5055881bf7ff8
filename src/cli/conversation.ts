/** Questions at a terminal, or to whatever is piped in: lines that come before their question wait for it. */
import { createInterface } from 'node:readline';

/** Whoever answers has gone: Ctrl+C, the end of the input, a closed window. */
export class Left extends Error {}

export interface Conversation {
	/** @throws {Left} */
	ask(question: string): Promise<string>;
	say(text: string): void;
	/** Every line that was typed, a begun one included. */
	readonly typed: readonly string[];
	end(): void;
}

export function conversation(): Conversation {
	const { stdin: input, stdout: output } = process;
	const lines = createInterface({ input, output, terminal: Boolean(input.isTTY && output.isTTY), prompt: '> ' });
	const typed: string[] = [];
	const early: string[] = [];
	let waiting: { answer: (line: string) => void; leave: (reason: Left) => void } | undefined;
	let closed = false;
	const leave = () => {
		if (closed) return;
		closed = true;
		if (lines.line.trim()) typed.push(lines.line);
		waiting?.leave(new Left());
	};
	lines.on('line', (line) => {
		typed.push(line);
		if (waiting) waiting.answer(line);
		else early.push(line);
		waiting = undefined;
	});
	lines.on('SIGINT', () => lines.close());
	lines.on('close', leave);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => lines.close());
	return {
		typed,
		say: (text) => void output.write(`${text}\n`),
		ask: (question) =>
			new Promise((answer, reject) => {
				output.write(`${question}\n`);
				const line = early.shift();
				if (line !== undefined) {
					output.write(`> ${line}\n`);
					return answer(line.trim());
				}
				if (closed) return reject(new Left());
				waiting = { answer: (line) => answer(line.trim()), leave: reject };
				lines.prompt();
			}),
		end: () => {
			closed = true;
			lines.close();
		},
	};
}
