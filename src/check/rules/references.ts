import { definitionsOf, type Node, placeOf } from '../../files/tree.ts';
import { type Block, blocksOf } from '../../files/written.ts';
import { type Finding, nearest } from '../problem.ts';
import type { TextRule } from './rule.ts';

type Found = Omit<Finding, 'file'>;

export const references: TextRule = {
	code: 'WM036',
	level: 'error',
	title: 'A link or an image that stays a line of signs',
	help: 'A link is [words](/guides/…/), an image ![what it shows](/images/…): no space between the two brackets, none in the address. An address may also stand by itself, once, at the end of the page: [name]: /guides/…/. Then [words][name] is the link. A name that is given no address is shown with its brackets; of two addresses for a name only the first counts.',
	findIn:
		() =>
		({ file, nodes }) => {
			const names = definitionsOf(nodes);
			const found = [...unknownNames(blocksOf(file.text, nodes), names.keys()), ...twiceOrNever(nodes, names)];
			return found.map((finding) => ({ ...finding, file: file.path }));
		},
};

const HOW = '[words](/guides/…/): nothing between ] and (, no space in the address';

/** What was meant as a link and is shown as it stands. */
function unknownNames(blocks: readonly Block[], names: Iterable<string>): Found[] {
	const known = [...names];
	return blocks.flatMap(({ text, at }): Found[] => [
		...[...text.matchAll(/(!?)\[([^[\]]*)\]\[([^[\]\n]*)\]/g)]
			.filter(([, , words = '', name]) => !(name || words).trim().startsWith('^'))
			.map(({ 1: image, 2: words = '', 3: given = '', index }) => {
				const name = (given || words).trim();
				return {
					...at(index),
					found: `${image ? 'the image' : 'the link'} ${image}[${words}][${given}] names an address, “${name}”, that the page does not give`,
					allowed: `a line [${name}]: /${image ? 'images/…' : 'guides/…/'} at the end of the page, or the address itself: ${image}[${words}](/…)`,
					meant: nearest(name, known),
				};
			}),
		...[...text.matchAll(/\](?=\()|\]\s+\((?=(?:https?:|mailto:|[/#\uFFFC])[^\s]*\))/g)].map(({ index }) => ({
			...at(index),
			found: 'this looks like a link and is none',
			allowed: HOW,
		})),
		...[...text.matchAll(/\)\[(?=[/#\uFFFC])/g)].map(({ index }) => ({ ...at(index), found: 'the brackets of a link are the wrong way round', allowed: HOW })),
	]);
}

/** Addresses whose name is taken, and those that nothing in the text names. */
function twiceOrNever(nodes: readonly Node[], names: ReturnType<typeof definitionsOf>): Found[] {
	const used = new Set(nodes.flatMap((node) => (node.type === 'linkReference' || node.type === 'imageReference' ? node.identifier.toLowerCase() : [])));
	return nodes.flatMap((node): Found[] => {
		if (node.type !== 'definition' || node.identifier.startsWith('^')) return [];
		const name = node.identifier.toLowerCase();
		const first = names.get(name);
		if (first && first !== node)
			return [
				{
					...placeOf(node),
					found: `[${node.identifier}] has an address already, on line ${placeOf(first).line}, and this one is never used`,
					allowed: 'a name of its own for each address',
				},
			];
		if (used.has(name)) return [];
		return [
			{
				...placeOf(node),
				level: 'warning',
				found: `nothing in the text refers to [${node.identifier}]`,
				allowed: `[words][${node.identifier}] where the link belongs, or no such line`,
			},
		];
	});
}
