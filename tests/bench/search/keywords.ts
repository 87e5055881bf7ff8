/**
 * Which keywords do not keep their promise: asked for by itself, each has to lead to its page among the three best answers.
 * Needs a built site. `node tests/bench/search/keywords.ts`
 */
import { addressOf } from '../../../src/graph/addresses.ts';
import { realContent } from '../../fixtures/content.ts';
import { builtSearch } from './engines.ts';

const BEST = 3;
const ask = await builtSearch('dist');
const pages = [...realContent().graph.pages.values()].filter(({ front }) => !front.draft);
for (const { id, front } of pages)
	for (const keyword of front.keywords) {
		const place = (await ask(keyword, 20)).indexOf(addressOf(id)) + 1;
		if (place === 0 || place > BEST) console.log(`${id}: “${keyword}” ${place ? `leads to it in place ${place}` : 'does not lead to it'}`);
	}
const counts = pages.map(({ front }) => front.keywords.length).sort((a, b) => a - b);
console.log(`${counts.reduce((sum, count) => sum + count, 0)} keywords on ${pages.length} pages: median ${counts[counts.length >> 1]}, most ${counts.at(-1)}`);
