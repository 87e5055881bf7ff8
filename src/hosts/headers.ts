/** What every address of the site is sent with besides its file. One table, from which each host's own file is written. */

/** Header → value. */
export type Headers = Readonly<Record<string, string>>;

/** Tells browsers nothing of the reader that the site does not need. */
const EVERYWHERE: Headers = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** A page says itself what may run in it; by whom it may be framed can only be said beside it. */
const FRAMED: Headers = { 'Content-Security-Policy': 'frame-ancestors *' };
const NOT_FRAMED: Headers = { 'Content-Security-Policy': "frame-ancestors 'self'" };

/** The name of such a file changes with what is in it. */
const FOR_GOOD: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Pages link to each other's newest state: five minutes spare a reader who goes back and forth the line. */
const SHORTLY: Headers = { 'Cache-Control': 'public, max-age=300' };

/** Folders whose files are made to stand in pages of others. */
export const FRAMES = ['/embed/'];
/** Folders whose files are named after what is in them. */
export const NAMED_BY_CONTENT = ['/_astro/', '/pagefind/index/', '/pagefind/text/'];

/** A part of the site whose files are sent alike. */
export interface Part {
	/** "/embed/"; "/" for all that stands in no other part. */
	folder: string;
	headers: Headers;
}

/** All parts, the whole site last. */
export const PARTS: readonly Part[] = [
	...FRAMES.map((folder) => ({ folder, headers: { ...EVERYWHERE, ...FRAMED, ...SHORTLY } })),
	...NAMED_BY_CONTENT.map((folder) => ({ folder, headers: { ...EVERYWHERE, ...NOT_FRAMED, ...FOR_GOOD } })),
	{ folder: '/', headers: { ...EVERYWHERE, ...NOT_FRAMED, ...SHORTLY } },
];

/** Files of hosts in the built site: none of a reader's business, whoever serves it. */
export const OF_HOSTS = ['/_headers', '/_redirects', '/.htaccess'];
