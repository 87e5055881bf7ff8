/** A country that Waymark does not have yet: its line in countries.yaml. */
import { createRequire } from 'node:module';
import { geoArea, geoCentroid, geoContains } from 'd3';
import iso from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { slugOf } from '../schema/slug.ts';
import type { Country } from '../schema/vocabulary.ts';

type Found = Omit<Country, 'slug'> & { slug: string };

/**
 * @param typed a name in English, or a code: "Ghana", "GHA", "gh"
 * @returns the country as ISO 3166-1 knows it, with a point on its land; undefined for what is none, and for territories that no map of ours has
 */
export function countryCalled(typed: string): Found | undefined {
	const text = typed.trim();
	const code =
		text.length === 3 && iso.isValid(text.toUpperCase()) ? text.toUpperCase() : (iso.getSimpleAlpha3Code(text, 'en') ?? iso.alpha2ToAlpha3(text.toUpperCase()));
	const official = code && iso.getName(code, 'en');
	if (!code || !official) return undefined;
	const name = official.replace(/^(.+), (.+ of)$/, '$2 $1');
	const at = pointIn(iso.alpha3ToNumeric(code)?.padStart(3, '0') ?? '');
	return at && { iso: code, name, slug: slugOf(name), at };
}

/** By the country's number in ISO 3166-1: the middle of its largest piece of land, or a point of its coast where the middle lies outside; undefined where the finest of our maps does not have it. */
function pointIn(numeric: string): [number, number] | undefined {
	const world = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology<{ countries: GeometryCollection }>;
	const found = feature(world, world.objects.countries).features.find(({ id }) => String(id).padStart(3, '0') === numeric);
	if (!found) return undefined;
	const { geometry } = found;
	const pieces = geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];
	const polygons = pieces.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
	const [largest] = polygons.sort((a, b) => geoArea(b) - geoArea(a));
	if (!largest) return undefined;
	const middle = geoCentroid(largest);
	const point = geoContains(largest, middle) ? middle : (largest.coordinates[0]?.[0] as [number, number]);
	return point.map((degrees) => Math.round(degrees * 10) / 10) as [number, number];
}

/**
 * @param text countries.yaml: a line a country, in the order of their codes
 * @returns the same with the country, or with a slug where it was there without one
 */
export function withCountry(text: string, { iso, name, slug, at }: Found): string {
	const lines = text.replace(/\n*$/, '').split('\n');
	const own = lines.findIndex((line) => line.startsWith(`- { iso: ${iso},`));
	if (own >= 0) {
		if (!/\bslug:/.test(lines[own] ?? '')) lines[own] = (lines[own] ?? '').replace(/, at:/, `, slug: ${slug}, at:`);
		return `${lines.join('\n')}\n`;
	}
	const quoted = /[:#,[\]{}&*!|>'"%@`]/.test(name) ? JSON.stringify(name) : name;
	const line = `- { iso: ${iso}, name: ${quoted}, slug: ${slug}, at: [${at.map((each) => each.toFixed(1)).join(', ')}] }`;
	const after = lines.findIndex((each) => (/^- \{ iso: ([A-Z]{3}),/.exec(each)?.[1] ?? '') > iso);
	lines.splice(after < 0 ? lines.length : after, 0, line);
	return `${lines.join('\n')}\n`;
}
