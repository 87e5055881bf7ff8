/** Which words the code reads, by TypeScript's own types: a word is read where an expression of its type names it, in .ts and in .astro files. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { convertToTsx, ExtractedScriptType } from '@astrojs/astro2tsx';
import ts from 'typescript';

/** Each word of the English files, "builder.fits", with the files that read it. */
export type Readers = Map<string, Set<string>>;

export interface Code {
	readers: Readers;
	/** The site's own files that a file imports. */
	imports: Map<string, string[]>;
}

/**
 * @param files text by path ("src/pages/index.astro"); a path that is not on disk is read all the same
 * @param words the files that hold the words: their keys are what is looked for
 */
export function readingOf(files: ReadonlyMap<string, string>, words: readonly string[]): Code {
	const virtual = new Map([...files].flatMap(([path, text]) => (path.endsWith('.astro') ? codeOfAstro(path, text) : [[path, text] as const])));
	const texts = new Map([...virtual].map(([path, text]) => [resolve(path), text]));
	const options: ts.CompilerOptions = {
		target: ts.ScriptTarget.ESNext,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		jsx: ts.JsxEmit.Preserve,
		strict: true,
		allowImportingTsExtensions: true,
		noEmit: true,
		skipLibCheck: true,
	};
	const host = ts.createCompilerHost(options);
	const { readFile, fileExists, getSourceFile } = host;
	host.readFile = (path) => texts.get(path) ?? readFile(path);
	host.fileExists = (path) => texts.has(path) || fileExists(path);
	host.getSourceFile = (path, target) => {
		const text = texts.get(path);
		return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target);
	};
	const cache = ts.createModuleResolutionCache(process.cwd(), (name) => name, options);
	const fileAt = (name: string, from: string) => ts.resolveModuleName(name.endsWith('.astro') ? `${name}.tsx` : name, from, options, host, cache);
	host.resolveModuleNameLiterals = (names, from) => names.map(({ text }) => fileAt(text, from));
	const program = ts.createProgram([...texts.keys()], options, host);
	const checker = program.getTypeChecker();
	const known = new Map<ts.Node, string>();
	for (const path of words) {
		const file = program.getSourceFile(resolve(path));
		if (file) for (const [node, key] of wordsIn(file)) known.set(node, key);
	}
	// Asking for the type of every expression is slow: only what is called like a word can be one.
	const called = new Set([...known.values()].map((key) => key.slice(key.lastIndexOf('.') + 1)));
	const readers: Readers = new Map([...known.values()].map((key) => [key, new Set()]));
	const imports = new Map<string, string[]>();
	const names = new Map([...virtual.keys()].map((path) => [resolve(path), path]));
	const sourceOf = (path: string) => (names.get(path) ?? '').replace(/\.astro(\.\d+)?\.tsx?$/, '.astro');
	for (const [path] of texts) {
		const file = program.getSourceFile(path);
		if (!file) continue;
		const from = sourceOf(path);
		const read = (symbol: ts.Symbol | undefined) => {
			for (const declaration of symbol?.declarations ?? []) {
				const key = known.get(declaration);
				if (key) readers.get(key)?.add(from);
			}
		};
		const seen = imports.get(from) ?? [];
		imports.set(from, seen);
		const visit = (node: ts.Node): void => {
			if (ts.isStringLiteral(node) && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) || ts.isCallExpression(node.parent))) {
				const to = fileAt(node.text, path).resolvedModule?.resolvedFileName;
				if (to && texts.has(to)) seen.push(sourceOf(to));
			}
			if (ts.isPropertyAccessExpression(node)) {
				if (called.has(node.name.text)) read(checker.getSymbolAtLocation(node.name));
			} else if (ts.isElementAccessExpression(node)) readOf(checker.getTypeAtLocation(node.expression), checker.getTypeAtLocation(node.argumentExpression));
			else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
				const name = node.propertyName ?? node.name;
				if (ts.isIdentifier(name) && called.has(name.text)) read(checker.getTypeAtLocation(node.parent).getProperty(name.text));
			} else if (ts.isCallExpression(node) && /^Object\.(entries|values)$/.test(node.expression.getText(file)) && node.arguments[0])
				for (const each of checker.getTypeAtLocation(node.arguments[0]).getProperties()) read(each);
			ts.forEachChild(node, visit);
		};
		const readOf = (type: ts.Type, key: ts.Type) => {
			const keys = (key.isUnion() ? key.types : [key]).map((each) => (each.isStringLiteral() ? each.value : undefined));
			for (const each of type.getProperties()) if (keys.includes(undefined) || keys.includes(each.name)) read(each);
		};
		if (!words.includes(from)) visit(file);
	}
	return { readers, imports };
}

/** The page's own code and markup as one file, and each of its scripts. */
function codeOfAstro(path: string, text: string): [string, string][] {
	const { code, scripts } = convertToTsx(text, { filename: path });
	const run = scripts.filter(({ type }) => type === ExtractedScriptType.ProcessedModule);
	return [
		[`${path}.tsx`, code.replace('/* @jsxImportSource astro */', '')],
		...run.map(({ content }, index): [string, string] => [`${path}.${index}.ts`, content]),
	];
}

/** [where a word is written, its key]: the key begins with the name of what the file exports. */
function wordsIn(file: ts.SourceFile): [ts.Node, string][] {
	const found: [ts.Node, string][] = [];
	const read = (words: ts.ObjectLiteralExpression, path: string) => {
		for (const property of words.properties) {
			if (!ts.isPropertyAssignment(property)) continue;
			const name = property.name as ts.Identifier | ts.StringLiteral;
			const { initializer } = property;
			const isForms = ts.isObjectLiteralExpression(initializer) && initializer.properties.some((each) => (each.name as ts.Identifier).text === 'other');
			if (ts.isObjectLiteralExpression(initializer) && !isForms) read(initializer, `${path}.${name.text}`);
			else found.push([property, `${path}.${name.text}`]);
		}
	};
	const visit = (node: ts.Node): void => {
		if (ts.isVariableDeclaration(node) && node.initializer) {
			const value = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
			if (ts.isObjectLiteralExpression(value)) read(value, (node.name as ts.Identifier).text);
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** The keys of the words in a file: "frame.skip". */
export function keysOf(path: string, text: string): string[] {
	return wordsIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)).map(([, key]) => key);
}

/** Every file of the site. @returns text by path */
export function siteFiles(): Map<string, string> {
	return new Map(globSync(['src/**/*.{ts,astro}']).map((path) => [path, readFileSync(path, 'utf8')]));
}
