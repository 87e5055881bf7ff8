/** The part of js-yaml that is used here; the package brings no types. */
declare module 'js-yaml' {
	export interface YAMLException extends Error {
		reason: string;
		/** From 0. */
		mark?: { line: number; column: number };
	}
	export const CORE_SCHEMA: unique symbol;
	/** @throws {YAMLException} at the first thing that is no YAML */
	export function load(text: string, options: { schema: typeof CORE_SCHEMA }): unknown;
}
