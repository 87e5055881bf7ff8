/** What a host is told of the site. */
import type { Redirect } from '../check/ledger.ts';

export interface BuiltSite {
	/** Addresses that lead on; plain ASCII, with a slash at both ends. */
	redirects: readonly Redirect[];
	/** What stands at the top of the built site: "guides/", "favicon.svg". */
	top: readonly string[];
}

/** A file of a host: `inside` the built site, where the host reads it and serves it to nobody; or beside it, for whoever sets up the server. */
export interface HostFile {
	inside: boolean;
	name: string;
	text: string;
}

/** Makes the files of one host. Pure. */
export interface Host {
	/** Who it is, for a person who has to choose. */
	label: string;
	/** Whether it sends files as they lie there, packed or not: others pack by themselves. */
	sendsPacked: boolean;
	files: (site: BuiltSite) => HostFile[];
}

/** An address that leads on, with and without its last slash. */
export const bothWays = ({ from, to }: Redirect): Redirect[] => [
	{ from, to },
	{ from: from.replace(/\/$/, ''), to },
];
