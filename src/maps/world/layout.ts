/** The world on paper: land, the countries that have pages, and a symbol for each; no DOM. */
import { type GeoPermissibleObjects, geoEqualEarth, geoPath, scaleSqrt } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { round } from '../svg.ts';
import type { CountryCount } from './data.ts';

export interface PlacedCountry extends CountryCount {
	x: number;
	y: number;
	radius: number;
	/** Its outline; '' where the atlas is too coarse to have one. */
	shape: string;
}

export interface WorldLayout {
	width: number;
	height: number;
	land: string;
	countries: PlacedCountry[];
}

const WIDTH = 960;
const HEIGHT = 440;

/** @param atlas countries-110m of world-atlas, public-domain Natural Earth data */
export function layOutWorld(counts: readonly CountryCount[], atlas: Topology): WorldLayout {
	const countries = atlas.objects.countries as GeometryCollection;
	const land = feature(atlas, atlas.objects.land as GeometryCollection);
	const projection = geoEqualEarth().fitExtent(
		[
			[4, 4],
			[WIDTH - 4, HEIGHT + 36],
		],
		{ type: 'Sphere' },
	);
	const path = geoPath(projection).digits(0);
	const radius = scaleSqrt([0, Math.max(1, ...counts.map(({ pages }) => pages))], [9, 22]);
	const shapeOf = (m49: string) => {
		const found = countries.geometries.find(({ id }) => String(id).padStart(3, '0') === m49);
		return found ? (path(feature(atlas, found) as GeoPermissibleObjects) ?? '') : '';
	};
	return {
		width: WIDTH,
		height: HEIGHT,
		land: path(land as GeoPermissibleObjects) ?? '',
		countries: counts.map((count) => {
			const [x, y] = projection(count.country.at) ?? [0, 0];
			return { ...count, x: round(x), y: round(y), radius: round(radius(count.pages)), shape: count.country.slug ? shapeOf(count.country.m49) : '' };
		}),
	};
}
