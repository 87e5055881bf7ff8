/** The world map takes no side: land, points, and nothing between. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type GeoPermissibleObjects, geoContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasFile from 'world-atlas/land-110m.json' with { type: 'json' };
import { emptyState } from '../../../src/maps/model/state.ts';
import { PAPER_ROOM } from '../../../src/maps/model/view.ts';
import { wholeWorld } from '../../../src/maps/world/land.ts';
import { world } from '../../../src/maps/world/view.ts';
import { explorerOf, five, graphOf, vocabulary, words } from './sample.ts';

const atlas = atlasFile as unknown as Topology;
const land = feature(atlas, atlas.objects.land as GeometryCollection) as GeoPermissibleObjects;

test('the map has one shape, the land; no outline of a country', () => {
	const drawn = world.draw({ explorer: explorerOf(graphOf(five)), words, state: { ...emptyState(), view: world.name }, mode: 'page', room: PAPER_ROOM });
	const svg = wholeWorld(drawn, words).text;
	assert.deepEqual(
		[...svg.matchAll(/<(path|polygon|polyline|line)\b[^>]{0,20}/g)].map(([shape]) => shape.slice(0, 18)),
		['<path class="land"'],
	);
});

test('no map reads an atlas with countries in it', () => {
	for (const file of ['land', 'outline', 'render', 'layout', 'data']) assert.doesNotMatch(readFileSync(`src/maps/world/${file}.ts`, 'utf8'), /countries-\d+m/);
});

test('the point of every country stands on land, however coarse', () => {
	assert.deepEqual(
		vocabulary.countries.filter(({ at }) => !geoContains(land, at)).map(({ name }) => name),
		[],
	);
});
