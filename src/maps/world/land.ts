/** The world with its land. Needs the atlas, so it runs at build time only. */
import { type GeoPermissibleObjects, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasFile from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { ExplorerWords } from '../../i18n/locales.ts';
import type { Markup } from '../../markup/html.ts';
import type { Country } from '../../schema/vocabulary.ts';
import { PAPER } from '../model/paper.ts';
import { projection } from '../model/projection.ts';
import type { Drawn } from '../model/view.ts';
import { shortPath } from './outline.ts';
import { type Land, renderWorld } from './render.ts';

const path = geoPath(projection).digits(0);

/** countries-110m of world-atlas: public-domain data of Natural Earth. */
const atlas = atlasFile as unknown as Topology;

/** @returns the SVG of the whole map: land, and on it the symbols that the view has drawn */
export function wholeWorld({ picture, findings }: Drawn, countries: readonly Country[], words: ExplorerWords): Markup {
	return renderWorld(landOf(countries), words, findings.join(' '), picture());
}

/** All land, and the outlines of the countries with pages of their own, where the atlas is fine enough to have them. */
function landOf(countries: readonly Country[]): Land {
	const outlines = (atlas.objects.countries as GeometryCollection).geometries;
	const named = countries.flatMap(({ slug, m49 }) => {
		const outline = slug && outlines.find(({ id }) => String(id).padStart(3, '0') === m49);
		return outline ? [draw(feature(atlas, outline) as GeoPermissibleObjects)] : [];
	});
	return { ...PAPER, path: draw(feature(atlas, atlas.objects.land as GeometryCollection) as GeoPermissibleObjects), named: named.join('') };
}

const draw = (shape: GeoPermissibleObjects) => shortPath(path(shape) ?? '');
