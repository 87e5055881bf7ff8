/**
 * `npm run host -- nginx`: makes the built site ready for a host: its headers, redirects and, where the host sends files as they are, packed copies.
 * GitHub Pages needs nothing of it: addresses that lead on are pages too. Exit code 1 when it does not know the host or finds no built site.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../check/content.ts';
import { readLedger, redirectsOf } from '../check/ledger.ts';
import { readContent } from '../files/disk.ts';
import { HOSTS, type HostName } from '../hosts/index.ts';
import { packFiles } from '../hosts/pack.ts';

/** The built site, and the folder for files that whoever sets up a server copies from. */
const BUILT = 'dist';
const BESIDE = 'hosting';

const name = process.argv[2] ?? '';
const isKnown = (name: string): name is HostName => name in HOSTS;
if (!isKnown(name)) {
	const known = Object.entries(HOSTS).map(([each, { label }]) => `${each} (${label})`);
	console.error(`${name ? `“${name}” is no host that is known here` : 'Say for which host'}: ${known.join(', ')}. For example: npm run host -- nginx`);
	process.exitCode = 1;
} else if (!existsSync(join(BUILT, 'index.html'))) {
	console.error(`There is no built site in ${BUILT}/. Run npm run build first.`);
	process.exitCode = 1;
} else makeReady(name);

function makeReady(name: HostName): void {
	const host = HOSTS[name];
	const content = readContent(process.cwd());
	const { graph, translations } = checkContent(content, { drafts: false });
	const redirects = redirectsOf(graph, content.ledger ? readLedger(content.ledger).moved : {}, translations);
	const top = readdirSync(BUILT, { withFileTypes: true }).map((entry) => entry.name + (entry.isDirectory() ? '/' : ''));
	const published = top.filter((name) => !/^(_headers|_redirects|\.htaccess)$|\.(br|gz)$/.test(name)).sort();
	for (const { inside, name: file, text } of host.files({ redirects, top: published })) {
		const path = join(inside ? BUILT : BESIDE, file);
		if (!inside) mkdirSync(BESIDE, { recursive: true });
		writeFileSync(path, text);
		console.log(`${path} written`);
	}
	if (host.sendsPacked) console.log(`${packFiles(BUILT)} files packed`);
}
