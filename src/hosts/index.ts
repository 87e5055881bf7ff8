/** The hosts that the site is made ready for. One more is a file here and a line. */
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { cloudflare, netlify } from './edge.ts';
import type { Host } from './host.ts';
import { nginx } from './nginx.ts';

export const HOSTS = { netlify, cloudflare, nginx, apache, caddy } as const satisfies Record<string, Host>;

export type HostName = keyof typeof HOSTS;
