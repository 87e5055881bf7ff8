/** Code with all its mutants in it, one of which an environment variable switches on. */
import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';

export interface Mutant {
	id: string;
	/** "src/graph/queries.ts" */
	file: string;
	/** From 1. */
	line: number;
	/** "ConditionalExpression" */
	kind: string;
	/** The code that was there, on one line. */
	was: string;
	/** What stands there instead. */
	becomes: string;
}

export interface Mutated {
	mutants: Mutant[];
	/** The instrumented text by path. */
	texts: Map<string, string>;
}

/** The part of Stryker's injector that its instrumenter asks for. */
class Injector {
	readonly #values: Record<string, unknown>;
	constructor(values: Record<string, unknown>) {
		this.#values = values;
	}
	provideValue(name: string, value: unknown) {
		return new Injector({ ...this.#values, [name]: value });
	}
	injectClass<T>(made: { new (...parts: never[]): T; inject: readonly string[] }): T {
		return new made(...(made.inject.map((name) => this.#values[name]) as never[]));
	}
}

const quiet = () => undefined;
const logger = { isDebugEnabled: () => false, debug: quiet, info: quiet, warn: quiet, error: quiet };

/** @param files paths from the project's folder */
export async function mutate(files: readonly string[]): Promise<Mutated> {
	const contents = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
	const instrumenter = createInstrumenter(new Injector({ logger }) as unknown as Parameters<typeof createInstrumenter>[0]);
	const sources = files.map((name) => ({ name, mutate: true, content: contents.get(name) as string }));
	const made = await instrumenter.instrument(sources, { plugins: null, excludedMutations: [], ignorers: [] });
	return {
		texts: new Map(made.files.map(({ name, content }) => [name, content])),
		mutants: made.mutants.map(({ id, fileName: file, location: { start, end }, mutatorName: kind, replacement }) => {
			const lines = (contents.get(file) as string).split('\n').slice(start.line, end.line + 1);
			lines[lines.length - 1] = (lines.at(-1) as string).slice(0, end.column);
			lines[0] = (lines[0] as string).slice(start.column);
			const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90);
			return { id, file, line: start.line + 1, kind, was: short(lines.join('\n')), becomes: short(replacement) };
		}),
	};
}

/** A sample that the same seed draws again, spread over the files: at most so many of each. */
export function sampled(mutants: readonly Mutant[], most: number, seed: number): Mutant[] {
	const byFile = Map.groupBy(mutants, ({ file }) => file);
	const random = generator(seed);
	return [...byFile.values()].flatMap((list) => {
		const left = [...list];
		const drawn: Mutant[] = [];
		while (drawn.length < most && left.length) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
		return drawn;
	});
}

/** Numbers from 0 to 1 (mulberry32). */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
