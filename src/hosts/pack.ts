/** Packs the files of a built site once, as small as they get, for servers that send what lies there. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Endings of files that get smaller → their type. Faces and Pagefind's own files are packed already. */
export const PACKED_TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
};

/** In bytes: below it a packed file saves no packet. */
const WORTHWHILE = 1000;

/** @param folder a built site; beside "x.html" come "x.html.br" and "x.html.gz" @returns how many files were packed */
export function packFiles(folder: string): number {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const files = names.filter((name) => name.slice(name.lastIndexOf('.') + 1) in PACKED_TYPES).map((name) => join(folder, name));
	const worth = files.filter((file) => statSync(file).size >= WORTHWHILE);
	for (const file of worth) {
		const bytes = readFileSync(file);
		writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }));
		writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
	}
	return worth.length;
}
