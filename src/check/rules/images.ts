import { definitionsOf, placeOf } from '../../files/tree.ts';
import { type Finding, nearest } from '../problem.ts';
import type { TextRule } from './rule.ts';

export const images: TextRule = {
	code: 'WM025',
	level: 'error',
	title: 'An image without words, or missing',
	help: 'Say in the brackets what the image shows, for people who do not see it: ![A line that rises from 12 to 40 per cent](/images/growth.svg). The file stands in public/images/; a diagram is best as SVG.',
	findIn:
		({ content }) =>
		({ file, nodes }) => {
			const definitions = definitionsOf(nodes);
			return nodes.flatMap((node): Finding[] => {
				if (node.type !== 'image' && node.type !== 'imageReference') return [];
				const place = { file: file.path, ...placeOf(node) };
				const silent: Finding[] = node.alt?.trim() ? [] : [{ ...place, found: 'an image without words', allowed: '![what it shows](/images/…)' }];
				const url = node.type === 'image' ? node.url : (definitions.get(node.identifier.toLowerCase())?.url ?? '');
				if (!/^\/(?!\/)/.test(url)) return silent;
				const image = content.files.get(url);
				if (!image || !url.startsWith('/images/'))
					return [
						...silent,
						{
							...place,
							found: `there is no image ${url}`,
							allowed: 'a file of public/images/, named /images/…',
							meant: nearest(
								url,
								[...content.files.keys()].filter((each) => each.startsWith('/images/')),
							),
						},
					];
				return silent;
			});
		},
};
