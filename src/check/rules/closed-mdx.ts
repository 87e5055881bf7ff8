/** The closed list: a page from a stranger executes nothing. */
import { definitionsOf, type Element, type Node, placeOf } from '../../files/tree.ts';
import { COMPONENTS } from '../components.ts';
import { type Finding, nearest } from '../problem.ts';
import type { TextRule } from './rule.ts';

export const closedMdx: TextRule = {
	code: 'WM020',
	level: 'error',
	title: 'Text that would run',
	help: 'Pages are Markdown with footnotes and a short list of components (/contribute/components/). Import and export, braces, HTML tags, unknown components and addresses that run a script are refused, because anybody may propose a page. For a brace as such write \\{, for < write &lt;.',
	findIn:
		() =>
		({ file, nodes }) =>
			openMdx(nodes).map((finding) => ({ ...finding, file: file.path })),
};

const NAMES = Object.keys(COMPONENTS);
const SAFE_ADDRESS = /^(https?:\/\/[^\s\\]+|mailto:[^\s\\]+|\/(?![/\\])[^\s\\]*|#[^\s\\]+)$/i;

const isLocal = (url: string) => url.startsWith('/');
const OWN_IMAGE = 'an image of this repository: /images/…';

/**
 * Finds what a page may not hold: import and export, expressions, unknown components and attributes, raw HTML, addresses that run.
 * @param nodes a page's text; it is read, never evaluated
 */
export function openMdx(nodes: readonly Node[]): Omit<Finding, 'file'>[] {
	const findings: Omit<Finding, 'file'>[] = [];
	const definitions = definitionsOf(nodes);
	for (const node of nodes) {
		const at = placeOf(node);
		const refuse = (found: string, allowed: string, meant?: string) => findings.push({ ...at, found, allowed, meant });
		switch (node.type) {
			case 'mdxjsEsm':
				for (const each of codeOrWords(node.value)) refuse(...each);
				break;
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				refuse('braces { } are code', 'text without braces; for a brace as such write \\{');
				break;
			case 'html':
				refuse('raw HTML', 'Markdown');
				break;
			case 'link':
			case 'image':
			case 'definition':
				if (!SAFE_ADDRESS.test(node.url))
					refuse(`the address “${node.url}” leads nowhere safe`, 'https://…, an address of this site such as /guides/…/, or #anchor');
				else if (node.type === 'image' && !isLocal(node.url)) refuse('an image from another site', OWN_IMAGE);
				break;
			case 'imageReference': {
				const url = definitions.get(node.identifier.toLowerCase())?.url ?? '';
				if (SAFE_ADDRESS.test(url) && !isLocal(url)) refuse(`an image from another site, ${url}`, OWN_IMAGE);
				break;
			}
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				for (const each of wrongElement(node)) refuse(...each);
				break;
			default:
				if (!MARKDOWN.has(node.type))
					refuse(`“${node.type}” is not Markdown as this site has it`, 'paragraphs, headings, lists, tables, quotes, footnotes, links, images');
		}
	}
	return findings;
}

/** Every other kind of node there may be: what the parser may learn one day is refused until somebody has thought about it. */
const MARKDOWN = new Set(
	'root paragraph text heading list listItem table tableRow tableCell blockquote thematicBreak break emphasis strong delete inlineCode code footnoteDefinition footnoteReference linkReference'.split(
		' ',
	),
);

/** A paragraph that begins with one of the two words, or code that begins with it. */
function codeOrWords(value: string): [string, string, string?][] {
	const [, word = '', rest = ''] = /^\s*(import|export)\b(.*)/.exec(value) ?? [];
	const isCode =
		/^\s*(?:["'{*(]|default\b|(?:const|let|var|function|class|async|type|interface|enum)\s+[\w{[*]|[\w$]+\s*(?:,\s*\{[^}]*\}\s*)?from\s*["'])/.test(rest);
	if (isCode) return [['import and export are code', 'Markdown and the components of the list, which need no import']];
	const capital = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
	return [
		[
			`a paragraph that begins with “${word}” is read as code`,
			`a capital at the start of the sentence, or another word first`,
			`${capital}${rest.length > 40 ? `${rest.slice(0, 39)}…` : rest}`.trimEnd(),
		],
	];
}

/** What is wrong with a component: [found, allowed, meant]. */
function wrongElement({ name, attributes }: Element): [string, string, string?][] {
	const rule = name && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
	if (!rule) return [[`<${name ?? ''}> is no component of this site`, NAMES.map((each) => `<${each}>`).join(', '), nearest(name ?? '', NAMES)]];
	const wrong: [string, string, string?][] = [];
	const given = new Set<string>();
	for (const attribute of attributes) {
		if (attribute.type !== 'mdxJsxAttribute') wrong.push([`<${name}> with spread attributes is code`, rule.use]);
		else if (!Object.hasOwn(rule.attributes, attribute.name))
			wrong.push([`<${name}> has no attribute “${attribute.name}”`, rule.use, nearest(attribute.name, Object.keys(rule.attributes))]);
		else if (given.has(attribute.name)) wrong.push([`<${name}> has “${attribute.name}” twice`, rule.use]);
		else if (typeof attribute.value !== 'string') wrong.push([`“${attribute.name}” of <${name}> is code`, `text in quotes: ${rule.use}`]);
		else {
			given.add(attribute.name);
			const needed = rule.attributes[attribute.name];
			if (needed?.form && !needed.form.test(attribute.value)) wrong.push([`“${attribute.name}” of <${name}> is “${attribute.value}”`, needed.what]);
		}
	}
	for (const [attribute, { required }] of Object.entries(rule.attributes)) {
		if (required && !attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === attribute))
			wrong.push([`<${name}> lacks “${attribute}”`, rule.use]);
	}
	return wrong;
}
