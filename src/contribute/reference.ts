/** The reference of fields, read off the schema: for /contribute/fields/ and for editors' tools. */
import * as z from 'zod';
import { COLLECTIONS, type Collection, pageSchemas, translationSchema } from '../schema/pages.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

export interface Field {
	name: string;
	required: boolean;
	/** The schema's own sentence; '' where it has none. */
	what: string;
	/** "text, 60 to 240 characters" */
	type: string;
	/** Fields of each item, where the field is a list of groups. */
	parts: Field[];
}

/** The part of JSON Schema that our schemas use. */
export interface JsonSchema {
	type?: string;
	description?: string;
	format?: string;
	enum?: string[];
	const?: unknown;
	default?: unknown;
	pattern?: string;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	properties?: Record<string, JsonSchema>;
	required?: string[];
}

export const SCHEMA_NAMES = [...COLLECTIONS, 'translation'] as const;

/** A kind's schema as JSON Schema: what one may write, not what code receives. */
export function jsonSchemaOf(name: Collection | 'translation', vocabulary: Vocabulary): JsonSchema {
	const schema = name === 'translation' ? translationSchema : pageSchemas(vocabulary)[name];
	return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** @returns the fields in the order in which they are written */
export function fieldsOf(schema: JsonSchema): Field[] {
	return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
		name,
		required: (schema.required ?? []).includes(name) && field.default === undefined,
		what: field.description ?? '',
		type: typeOf(field),
		parts: groupOf(field),
	}));
}

/** Fields of a group, of a list's items, or of the long form of a tag. */
function groupOf(schema: JsonSchema): Field[] {
	const group = [schema, schema.items, ...(schema.items?.anyOf ?? [])].find((each) => each?.properties);
	return group ? fieldsOf(group) : [];
}

/** Longer lists are said by their number and first values. */
const MOST_VALUES = 24;

function typeOf(schema: JsonSchema): string {
	if (schema.enum) return oneOf(schema.enum);
	if (schema.format === 'date') return 'date, such as 2026-11-22';
	if (schema.items) return `list${bounds(schema.minItems, schema.maxItems, '')} of ${typeOf(schema.items)}`;
	if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(', or ');
	if (schema.properties) return 'fields';
	if (schema.format === 'uri') return 'web address';
	if (schema.type === 'integer' || schema.type === 'number') return `whole number${bounds(schema.minimum, schema.maximum, '')}`;
	if (schema.type === 'boolean') return 'true or false';
	return `text${bounds(schema.minLength, schema.maxLength, ' characters')}`;
}

function oneOf(values: string[]): string {
	if (values.length <= MOST_VALUES) return `one of ${values.join(', ')}`;
	return `one of ${values.length} values: ${values.slice(0, 3).join(', ')} … ${values.at(-1)}`;
}

function bounds(least: number | undefined, most: number | undefined, unit: string): string {
	const far = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined;
	if (least !== undefined && far !== undefined) return `, ${least} to ${far}${unit}`;
	if (far !== undefined) return `, at most ${far}${unit}`;
	return least ? `, at least ${least}${unit}` : '';
}
