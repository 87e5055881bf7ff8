/** A module as oEmbed, for course platforms that look behind a pasted link. */
import type { APIRoute } from 'astro';
import { oEmbed } from '../../../../learn/metadata.ts';
import { modulePaths } from '../../../../site/modules.ts';

export const getStaticPaths = modulePaths;

export const GET: APIRoute = ({ props, site }) => new Response(JSON.stringify(oEmbed({ id: props.front.id, title: props.front.title }, String(site))));
