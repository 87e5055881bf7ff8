/** What an address asks, as people bring it: mailed, shortened, with marks that newsletters and social networks put behind it. Nothing here throws. */

/** Beginnings and names that mail programmes, networks and statistics add to follow a reader; they say nothing to this site. */
const TRACKERS = ['utm_', 'mtm_', 'pk_', 'piwik_', 'matomo_', 'hsa_', 'gad_', 'fb_action_', 'bsft_', '__hs', '_hs'];
const TRACKER = new Set(
	`fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid ysclid li_fat_id epik irclickid rb_clickid srsltid wickedid vero_id vero_conv
	oly_anon_id oly_enc_id mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash ck_subscriber_id ss_email_id hsctatracking igsh igshid mibextid s_cid
	fb_ref fb_source trk trkcampaign _ga _gl _openstat __s`.split(/\s+/),
);

function follows(name: string): boolean {
	const plain = name.toLowerCase();
	return TRACKER.has(plain) || TRACKERS.some((start) => plain.startsWith(start));
}

/**
 * @param query "?q=water&utm_source=mail"; any text
 * @returns what it asks, in its order; trackers are dropped
 */
export function asked(query: string): [name: string, value: string][] {
	return [...new URLSearchParams(query)].filter(([name]) => !follows(name));
}
