import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';
import { HUB } from './tests/fixtures/hub/place.ts';

/** Another one where two checkouts are tested at once; the next is taken too. */
const PORT = Number(process.env.PORT ?? 4329);

/** The specs that ask the real site for what holds whatever editors write; all others stand on the fixture hub. */
const REAL = /\/(accessibility|search-bytes)\.spec\.ts$/;

const site = (port: number) => ({ baseURL: `http://localhost:${port}` });
const server = (port: number, cwd = '.') => ({
	command: `astro preview --port ${port}`,
	cwd,
	url: `${site(port).baseURL}/`,
	reuseExistingServer: false,
	stdout: 'ignore' as const,
});

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	// Room for a busy machine; nothing waits longer than it must.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['dot'], ['json', { outputFile: 'test-results/report.json' }]],
	use: { launchOptions: { executablePath: await findBrowser() } },
	projects: [
		{ name: 'fixture hub', testIgnore: REAL, use: site(PORT + 1) },
		{ name: 'real site', testMatch: REAL, use: site(PORT) },
	],
	webServer: [server(PORT), server(PORT + 1, HUB)],
});
