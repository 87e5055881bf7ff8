import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { buildAside } from './src/build/aside.ts';
import { closedMdx } from './src/build/closed-mdx.ts';
import { siteContentReader } from './src/build/content.ts';
import { accessibleProse } from './src/build/mdx.ts';
import { plainFiles } from './src/build/plain-files.ts';
import { searchIndex } from './src/build/search-index.ts';
import { belongsInSitemap, withLanguages } from './src/build/sitemap.ts';
import { CONTACT_EMAIL, REPOSITORY, SITE_URL } from './src/site/config.ts';

/** One weight of one face, for headings and figures; the rest is the reader's own system face. */
const face = (subset, unicodeRange) => ({
	src: [`./node_modules/@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff2`],
	weight: '600',
	style: 'normal',
	unicodeRange,
});

export default defineConfig({
	site: SITE_URL,
	// Lets editors complete and explain front matter in .mdx files.
	experimental: { contentIntellisense: true, incrementalBuild: true },
	logger: { entrypoint: './src/build/logger.ts' },
	trailingSlash: 'always',
	server: { port: Number(process.env.PORT) || 4321 },
	// true keeps a line break between inline elements as the space it is.
	compressHTML: true,
	build: { inlineStylesheets: 'always' },
	integrations: [
		// First: all that follows uses what it has read.
		siteContentReader([REPOSITORY, CONTACT_EMAIL].join(' ')),
		mdx({ optimize: false }),
		sitemap({ filter: belongsInSitemap, serialize: withLanguages }),
		plainFiles(),
		searchIndex(),
		// Last: what it moves into place is whole.
		buildAside(),
	],
	markdown: {
		syntaxHighlight: false,
		// Typographic quotes would make "l’éducation" unfindable.
		processor: satteri({
			features: { smartPunctuation: false },
			hastPlugins: [accessibleProse],
		}),
	},
	fonts: [
		{
			provider: fontProviders.local(),
			name: 'Source Serif 4',
			cssVariable: '--font-heading',
			fallbacks: ['Georgia', 'serif'],
			options: {
				variants: [
					face('latin', ['U+0000-00FF', 'U+2000-206F', 'U+20AC', 'U+2122']),
					face('cyrillic', ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116']),
				],
			},
		},
	],
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self'",
				"font-src 'self'",
				"connect-src 'self'",
				"form-action 'self'",
				"base-uri 'none'",
				"manifest-src 'self'",
			],
			// Pagefind's search runs as WebAssembly.
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
	vite: {
		plugins: [closedMdx()],
		build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
		// What elements share comes as one file; what an article needs of it by itself stands in the page.
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: { codeSplitting: { groups: [{ name: 'browser', test: /preload-helper|src\/(?:browser\/(?!copy|hash)|i18n\/words|graph\/addresses)/ }] } },
					},
				},
			},
		},
	},
});
