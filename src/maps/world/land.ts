/** The world with its land. Needs the atlas, so it runs at build time only. */
import { type GeoPermissibleObjects, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasFile from 'world-atlas/land-110m.json' with { type: 'json' };
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Markup } from '../../markup/html.ts';
import { PAPER } from '../model/paper.ts';
import { projection } from '../model/projection.ts';
import { type Drawn, sentenceOf } from '../model/view.ts';
import { shortPath } from './outline.ts';
import { type Land, renderWorld } from './render.ts';

const path = geoPath(projection).digits(0);

/** land-110m of world-atlas: public-domain data of Natural Earth. */
const atlas = atlasFile as unknown as Topology;

/** @returns the SVG of the whole map: land, and on it the symbols that the view has drawn */
export function wholeWorld({ picture, findings }: Drawn, words: ExplorerWords): Markup {
	return renderWorld(land, words, findings.map(sentenceOf).join(' '), picture());
}

/** All land as one shape. The atlas's countries are left alone: their borders are not those that the United Nations know. */
const land: Land = { ...PAPER, path: shortPath(path(feature(atlas, atlas.objects.land as GeometryCollection) as GeoPermissibleObjects) ?? '') };
