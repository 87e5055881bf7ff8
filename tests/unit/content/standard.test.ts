/** Content is standard MDX: the engine of @astrojs/mdx makes the same HTML of every text as src/content/body.ts, so that no page depends on a dialect of ours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { evaluate, htmlToHast } from 'satteri';
import { accessibleProse } from '../../../src/build/mdx.ts';
import { readVocabulary } from '../../../src/check/content.ts';
import { renderBody } from '../../../src/content/body.ts';
import { components, type Surroundings } from '../../../src/content/components.ts';
import { readContent } from '../../../src/files/disk.ts';
import { parseMdx } from '../../../src/files/mdx.ts';
import { splitPage } from '../../../src/files/page.ts';
import { stringsOf } from '../../../src/i18n/locales.ts';
import type { Locale } from '../../../src/schema/locales.ts';

const content = readContent('.');
const { sources } = readVocabulary(content.vocabulary);

type Child = ElementContent | string | Child[] | undefined | false;

/** What JSX has between two tags, as nodes. */
function nodesOf(child: Child): ElementContent[] {
	if (Array.isArray(child)) return child.flatMap(nodesOf);
	if (!child) return [];
	return [typeof child === 'string' ? { type: 'text', value: child } : child];
}

/** The text as @astrojs/mdx has it compiled, with the components of the closed list, run on a JSX runtime that makes nodes. */
async function compiled(text: string, surroundings: Surroundings): Promise<string> {
	const { strings } = surroundings;
	type Props = Record<string, string> & { children?: Child };
	const jsx = (type: string | ((props: Props) => Child), { children, ...properties }: Props): Child =>
		typeof type === 'function' ? type({ ...properties, children } as Props) : { type: 'element', tagName: type, properties, children: nodesOf(children) };
	const { default: page } = await evaluate(text, {
		features: {
			smartPunctuation: false,
			gfm: { footnotes: { label: strings.notes, backLabel: (_, place) => `${strings.backToText} ${place > 1 ? place : ''}`.trim() } },
		},
		hastPlugins: [accessibleProse, satteriHeadingIdsPlugin()],
		data: { astro: { frontmatter: {}, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } },
		elementAttributeNameCase: 'html',
		Fragment: ({ children }: Props) => children,
		jsx,
		jsxs: jsx,
	} as Parameters<typeof evaluate>[1]);
	const parts = Object.entries(components).map(([name, make]) => [
		name,
		({ children, ...attributes }: Props) => make(attributes as Record<string, string>, nodesOf(children), surroundings),
	]);
	return toHtml(nodesOf((page as (props: object) => Child)({ components: Object.fromEntries(parts) })));
}

/** The same for the same HTML, however it is spelt: the order of attributes, entities, void elements, line breaks between blocks. */
function meaning(html: string): string {
	const say = (node: Root | Root['children'][number]): string => {
		if (node.type === 'text') return /^\s*\n\s*$/.test(node.value) ? '' : JSON.stringify(node.value);
		if (node.type === 'root') return node.children.map(say).join('\n');
		if (node.type !== 'element') return node.type;
		const attributes = Object.entries(node.properties).sort(([a], [b]) => (a < b ? -1 : 1));
		return `<${node.tagName} ${JSON.stringify(attributes)}>\n${node.children.map(say).join('\n')}\n</${node.tagName}>`;
	};
	return say(htmlToHast(html) as Root).replaceAll(/\n+/g, '\n');
}

function ours(text: string, surroundings: Surroundings): string {
	const { tree, error } = parseMdx(text);
	if (!tree) throw new Error(error.message);
	return renderBody(tree, surroundings).html;
}

test('every text under content/ becomes the same HTML both ways', async () => {
	const files = [...content.pages, ...content.prose];
	for (const file of files) {
		const { body } = splitPage(file.text);
		const surroundings = { strings: stringsOf((file.locale ?? 'en') as Locale), sources };
		assert.equal(meaning(await compiled(body, surroundings)), meaning(ours(body, surroundings)), file.path);
	}
	assert.ok(files.length > 100);
});

test('a difference in a word, a tag, an attribute or a space is seen; one in spelling is none', async () => {
	const html = '<p class="a" id="b">One <em>two</em> — three<br>four</p>';
	for (const [from, to] of [
		['two', 'too'],
		['em>', 'i>'],
		['"b"', '"c"'],
		['One ', 'One'],
		[' id="b"', ''],
	] as const)
		assert.notEqual(meaning(html.replaceAll(from, to)), meaning(html), to);
	assert.equal(meaning('<p id=b class="a">One <em>two</em> &mdash; three<br/>four</p>\n'), meaning(html));
	const surroundings = { strings: stringsOf('en'), sources };
	assert.notEqual(meaning(await compiled('| a |\n| :- |\n| b |', surroundings)), meaning(ours('| a |\n| -: |\n| b |', surroundings)));
});
