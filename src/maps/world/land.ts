/** The world on paper: its projection and its land. Needs the atlas, so it runs at build time only. */
import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasFile from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { Country } from '../../schema/vocabulary.ts';
import { round } from '../svg.ts';
import { shortPath } from './outline.ts';
import type { Land } from './render.ts';

/** The size of the paper. */
const WORLD = { width: 960, height: 440 };

/** Equal Earth keeps areas in proportion; Antarctica is cut off. */
const projection = geoEqualEarth().fitExtent(
	[
		[4, 4],
		[WORLD.width - 4, WORLD.height + 36],
	],
	{ type: 'Sphere' },
);
const path = geoPath(projection).digits(0);

/** @param at longitude and latitude in degrees */
export function projectPoint(at: [number, number]): { x: number; y: number } {
	const [x, y] = projection(at) ?? [0, 0];
	return { x: round(x), y: round(y) };
}

/** countries-110m of world-atlas: public-domain data of Natural Earth. */
const atlas = atlasFile as unknown as Topology;

/** @returns all land, and the outlines of the countries with pages of their own, where the atlas is fine enough to have them */
export function landOf(countries: readonly Country[]): Land {
	const outlines = (atlas.objects.countries as GeometryCollection).geometries;
	const named = countries.flatMap(({ slug, m49 }) => {
		const outline = slug && outlines.find(({ id }) => String(id).padStart(3, '0') === m49);
		return outline ? [draw(feature(atlas, outline) as GeoPermissibleObjects)] : [];
	});
	return { ...WORLD, path: draw(feature(atlas, atlas.objects.land as GeometryCollection) as GeoPermissibleObjects), named: named.join('') };
}

const draw = (shape: GeoPermissibleObjects) => shortPath(path(shape) ?? '');
