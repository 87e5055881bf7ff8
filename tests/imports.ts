/** Every import of a text, read with TypeScript's own parser: in whatever form it is written, and in whatever part of an .astro file it stands. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import ts from 'typescript';

/** What stands for a name that is put together only when the code runs. */
export const COMPUTED = '(computed)';

export interface Import {
	/** "src/check/rules/rule.ts" */
	from: string;
	/** "src/check/problem.ts" for a file, "d3" or "node:fs" for a package, {@link COMPUTED}. */
	to: string;
}

/** Every file of the site's own code. @returns text by path, "src/check/content.ts" */
export function sources(): Map<string, string> {
	const files = globSync(['src/**/*.{ts,astro,mjs}', 'astro.config.mjs']).map((file) => file.replaceAll('\\', '/'));
	return new Map(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

/**
 * @param files text by path; what they name among themselves need not be on disk
 * @returns every import, in the order of files and text; a pattern of import.meta.glob is one for each file it takes in
 */
export function importsOf(files: ReadonlyMap<string, string>): Import[] {
	return [...files].flatMap(([from, text]) => {
		const names = from.endsWith('.astro') ? namesOfAstro(text) : namesIn(text, from.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS);
		return names.flatMap((name) => resolved(name, from, files)).map((to) => ({ from, to }));
	});
}

/** The frontmatter, each script, and what is left: markup whose braces hold code. */
function namesOfAstro(text: string): string[] {
	const [, frontmatter = '', template = text] = /^\s*---\r?\n([\s\S]*?)\r?\n---([\s\S]*)$/.exec(text) ?? [];
	const names = namesIn(frontmatter, ts.ScriptKind.TS);
	const markup = template
		.replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<style[\s\S]*?<\/style>/gi, '')
		.replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi, (_, attributes, code) => {
			const [, source] = /\ssrc=["']([^"']+)["']/.exec(attributes) ?? [];
			names.push(...(source ? [source] : []), ...namesIn(code, ts.ScriptKind.TS));
			return '';
		});
	return [...names, ...namesIn(`<>${markup}</>`, ts.ScriptKind.TSX)];
}

function namesIn(text: string, kind: ts.ScriptKind): string[] {
	const names: string[] = [];
	const tree = ts.createSourceFile('x', text, ts.ScriptTarget.Latest, false, kind);
	names.push(...tree.referencedFiles.map(({ fileName }) => `./${fileName}`));
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
			if (node.moduleSpecifier) names.push(textOf(node.moduleSpecifier));
		} else if (ts.isExternalModuleReference(node)) names.push(textOf(node.expression));
		else if (ts.isImportTypeNode(node)) names.push(ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : COMPUTED);
		else if (ts.isCallExpression(node)) names.push(...calledNames(node));
		else if (ts.isNewExpression(node) && node.arguments?.[1] && isMeta(node.arguments[1], 'url')) names.push(textOf(node.arguments[0] as ts.Expression));
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return names;
}

/** import('x'), require('x'), import.meta.resolve('x'), import.meta.glob(['x/*', '!x/y']). */
function calledNames({ expression, arguments: [first] }: ts.CallExpression): string[] {
	const patterns = isMeta(expression, 'glob') || isMeta(expression, 'globEager');
	if (patterns) return (first && ts.isArrayLiteralExpression(first) ? [...first.elements] : first ? [first] : []).map((each) => `glob:${textOf(each)}`);
	const required = ts.isIdentifier(expression) && expression.text === 'require';
	return first && (required || expression.kind === ts.SyntaxKind.ImportKeyword || isMeta(expression, 'resolve')) ? [textOf(first)] : [];
}

const isMeta = (node: ts.Node, name: string) => ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression) && node.name.text === name;
const textOf = (node: ts.Node) => (ts.isStringLiteralLike(node) ? node.text : COMPUTED);

function resolved(name: string, from: string, files: ReadonlyMap<string, string>): string[] {
	const [, pattern] = /^glob:!?(.*)$/.exec(name) ?? [];
	const bare = (pattern ?? name).replace(/[?#].*$/, '');
	const path = bare.startsWith('.') ? join(dirname(from), bare).replaceAll('\\', '/') : bare.replace(/^\/(?=src\/)/, '');
	if (pattern === undefined || pattern === COMPUTED) return [path];
	if (name.startsWith('glob:!')) return [];
	return [...files.keys()].filter((file) => matchesGlob(file, path));
}

/**
 * @param edges who names whom
 * @returns the first circle found, "a → b → a", or undefined
 */
export function circleIn(edges: readonly Import[]): string | undefined {
	const next = Map.groupBy(edges, ({ from }) => from);
	const done = new Set<string>();
	const way: string[] = [];
	const walk = (at: string): string | undefined => {
		if (way.includes(at)) return [...way.slice(way.indexOf(at)), at].join(' → ');
		if (done.has(at)) return undefined;
		way.push(at);
		for (const { to } of next.get(at) ?? []) {
			const circle = walk(to);
			if (circle) return circle;
		}
		way.pop();
		done.add(at);
		return undefined;
	};
	for (const from of next.keys()) {
		const circle = walk(from);
		if (circle) return circle;
	}
	return undefined;
}
