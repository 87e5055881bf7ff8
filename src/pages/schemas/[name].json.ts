/** The JSON Schema of each kind's front matter, for editors' tools: /schemas/guides.json */
import type { APIRoute } from 'astro';
import { jsonSchemaOf, SCHEMA_NAMES } from '../../contribute/reference.ts';
import { hub } from '../../site/hub.ts';

export function getStaticPaths() {
	return SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute = ({ props, site }) => {
	const name = props.name as (typeof SCHEMA_NAMES)[number];
	const schema = { $id: new URL(`/schemas/${name}.json`, site).href, title: `Front matter: ${name}`, ...jsonSchemaOf(name, hub().vocabulary) };
	return new Response(`${JSON.stringify(schema, undefined, '\t')}\n`, { headers: { 'content-type': 'application/schema+json' } });
};
