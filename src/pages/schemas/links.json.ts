/** The JSON Schema of the links that the explorer hands over: /data/links.json */
import { linkSchema } from '../../maps/model/link-schema.ts';
import { SITE_URL } from '../../site/config.ts';

export function GET() {
	const schema = { $id: new URL('/schemas/links.json', SITE_URL).href, ...linkSchema() };
	return new Response(`${JSON.stringify(schema, undefined, '\t')}\n`, { headers: { 'content-type': 'application/schema+json' } });
}
