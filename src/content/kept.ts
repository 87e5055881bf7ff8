/** Keeps on disk what was learnt of each page by itself, so that the next build, or the next start of `astro dev`, reads only what has changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readVocabulary } from '../check/content.ts';
import { fullReading, type PlainReading, plainReading, type Readings } from '../check/readings.ts';
import type { Content } from '../files/content.ts';
import type { Body } from './body.ts';

/** What one reading learns for the next one, so that a change costs what it touches. */
export interface Earlier {
	readings: Readings;
	/** By the file's path. */
	bodies: Map<string, Body>;
}

/** What lies in the file: the same code, vocabularies and files of public/ read a page in the same way. */
interface Kept {
	from: string;
	pages: [path: string, reading: PlainReading][];
	bodies: [path: string, body: Body][];
}

/**
 * @param file where {@link keepReadings} wrote
 * @param code see {@link file://./site.ts}
 * @returns undefined when there is nothing, or it cannot be read, or was read by other code or against other vocabularies
 */
export function keptReadings(file: string, content: Content, code: string): Earlier | undefined {
	const kept = read(file);
	if (kept?.from !== groundOf(content, code)) return undefined;
	const pages = new Map(kept.pages.map(([path, reading]) => [path, fullReading(reading)]));
	return { readings: { vocabulary: readVocabulary(content.vocabulary), files: content.files, pages }, bodies: new Map(kept.bodies) };
}

/** Whoever reads meanwhile finds the whole of the old file or of the new one. */
export function keepReadings(file: string, content: Content, code: string, { readings, bodies }: Earlier): void {
	const pages = [...readings.pages].map(([path, reading]): Kept['pages'][number] => [path, plainReading(reading)]);
	const kept: Kept = { from: groundOf(content, code), pages, bodies: [...bodies] };
	const beside = `${file}.${process.pid}`;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(beside, serialize(kept));
	renameSync(beside, file);
}

function read(file: string): Kept | undefined {
	try {
		return deserialize(readFileSync(file)) as Kept;
	} catch {
		// Not there, cut off, or of another version of Node: as good as nothing.
		return undefined;
	}
}

const groundOf = ({ vocabulary, files }: Content, code: string) =>
	createHash('sha256')
		.update(JSON.stringify([code, process.version, [...vocabulary], [...files]]))
		.digest('base64url');
