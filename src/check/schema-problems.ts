/** Turns what zod says of a value into problems an editor can act on. */
import type * as z from 'zod';
import type { Position } from '../files/yaml.ts';
import { nearest, type Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** The file, and where a value in it stands. */
interface Where {
	file: string;
	at: (path: readonly PropertyKey[]) => Position;
}

/**
 * @param data the value as YAML read it
 * @param schema the schema it has to pass
 * @param where the file, and where a value in it stands
 * @returns the value as code receives it, or the problems; never both
 */
export function checkSchema<S extends z.ZodType>(
	data: unknown,
	schema: S,
	where: Where,
): { value: z.output<S>; problems: [] } | { value: undefined; problems: Problem[] } {
	const result = schema.safeParse(data, { reportInput: true });
	if (result.success) return { value: result.data, problems: [] };
	const problems = result.error.issues.flatMap((issue) => flatten(issue, [])).flatMap(({ issue, path }) => explain(issue, path, data, schema, where));
	return { value: undefined, problems };
}

interface Placed {
	issue: Issue;
	path: PropertyKey[];
}

/** A union fails with the complaints of every branch: keep those of the branch that got furthest into the value. */
function flatten(issue: Issue, prefix: PropertyKey[]): Placed[] {
	const path = [...prefix, ...issue.path];
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
	const wrongKind = ({ code, path: inner }: Issue) => inner.length === 0 && code === 'invalid_type';
	const fitting = issue.errors.filter((branch) => !branch.some(wrongKind));
	const isObject = typeof issue.input === 'object' && issue.input !== null;
	// A union that says in its own words what may stand there needs no branch to explain it.
	if (!isObject && issue.message !== 'Invalid input') return [{ issue, path }];
	const chosen =
		(isObject ? fitting.find((branch) => branch.some(({ path: inner, code }) => inner.length > 0 || code === 'unrecognized_keys')) : fitting[0]) ?? fitting[0];
	return chosen ? chosen.flatMap((inner) => flatten(inner, path)) : [{ issue, path }];
}

function explain(issue: Issue, path: PropertyKey[], data: unknown, schema: z.ZodType, { file, at }: Where): Problem[] {
	const input = valueAt(data, path);
	const name = nameOf(path);
	const base = { file, level: 'error' as const };
	const problem = (code: string, found: string, allowed?: string, meant?: string): Problem[] => [
		{ ...base, ...at(path), code, found, ...(allowed && { allowed }), ...(meant && { meant }) },
	];

	if (issue.code === 'unrecognized_keys') {
		const known = fieldsAt(schema, path).filter((field) => typeof input !== 'object' || input === null || !(field in input));
		return issue.keys.map((key) => {
			const meant = nearest(key, known);
			return {
				...base,
				...at([...path, key]),
				code: 'WM004',
				found: `“${key}” is no field of ${name === 'front matter' ? 'this kind of page' : name}`,
				...(meant && { meant }),
			};
		});
	}
	if (issue.code === 'invalid_key') return problem('WM005', `${nameOf(path.slice(0, -1))} has “${String(path.at(-1))}”`, issue.issues[0]?.message);
	if (input === undefined) return problem('WM003', `${name} is missing`, hint(issue));
	if (typeof input === 'number' && !Number.isInteger(input) && ['code', 'sdg', 'gcm'].some((word) => path.includes(word)))
		return problem('WM006', `${name} is the number ${input}`, issue.message, `"${input}"${String(input).match(/\.1$/) ? ` or "${input}0"` : ''}`);
	if (issue.code === 'invalid_value') {
		const values = issue.values.map(String);
		const listed = values.length <= 30 ? values.join(', ') : issue.message;
		return problem('WM005', `${name} is ${show(input)}`, listed, typeof input === 'object' ? undefined : nearest(String(input), values));
	}
	return problem('WM005', `${name} is ${show(input)}`, hint(issue));
}

/** The fields of the object at a path of a schema: what an unknown key may have been meant to be. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
	const { def } = schema._zod as unknown as { def: SchemaDef };
	const inner = [def.innerType, def.in, def.schema, ...(def.options ?? [])].filter((each) => each !== undefined);
	if (inner.length) return inner.flatMap((each) => fieldsAt(each, path));
	const [key, ...rest] = path;
	if (key === undefined) return Object.keys(def.shape ?? {});
	const next = def.element ?? def.shape?.[key as string];
	return next ? fieldsAt(next, rest) : [];
}

/** The parts of zod's definitions that lead inward. */
interface SchemaDef {
	innerType?: z.core.$ZodType;
	in?: z.core.$ZodType;
	schema?: z.core.$ZodType;
	options?: z.core.$ZodType[];
	element?: z.core.$ZodType;
	shape?: Record<string, z.core.$ZodType>;
}

function hint(issue: Issue): string {
	switch (issue.code) {
		case 'too_small':
			return issue.origin === 'string'
				? `at least ${issue.minimum} characters`
				: issue.origin === 'array'
					? `at least ${issue.minimum}`
					: `${issue.minimum} or more`;
		case 'too_big':
			return issue.origin === 'string'
				? `at most ${issue.maximum} characters`
				: issue.origin === 'array'
					? `at most ${issue.maximum}`
					: `${issue.maximum} or less`;
		case 'invalid_type':
			return (
				{ string: 'text', array: 'a list', object: 'fields', int: 'a whole number', boolean: 'true or false' }[issue.expected as string] ??
				String(issue.expected)
			);
		case 'invalid_value':
			return issue.values.length <= 30 ? issue.values.map(String).join(', ') : issue.message;
		default:
			return issue.message.replace(/^Invalid string: must match pattern .*/, 'another form');
	}
}

/** ["sdg", 0, "code"] → "code of sdg 1" */
function nameOf(path: readonly PropertyKey[]): string {
	if (path.length === 0) return 'front matter';
	const parts: string[] = [];
	for (const key of path) {
		if (typeof key === 'number') parts[parts.length - 1] += ` ${key + 1}`;
		else parts.push(String(key));
	}
	return parts.reverse().join(' of ');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((value, key) => (value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key]), data);
}

/** A value as an editor wrote it, cut short. */
function show(input: unknown): string {
	const text =
		typeof input === 'string'
			? `“${input}”`
			: typeof input === 'object' && input !== null
				? Array.isArray(input)
					? 'a list'
					: 'a group of fields'
				: String(input);
	const length = typeof input === 'string' && input.length > 60 ? ` (${input.length} characters)` : '';
	return (text.length > 80 ? `${text.slice(0, 77)}…` : text) + length;
}
