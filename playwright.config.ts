import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

/** Another one where two checkouts are tested at once. */
const PORT = process.env.PORT ?? 4329;

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
	use: { baseURL: `http://localhost:${PORT}`, launchOptions: { executablePath: await findBrowser() } },
	webServer: { command: `astro preview --port ${PORT}`, url: `http://localhost:${PORT}/`, reuseExistingServer: false, stdout: 'ignore' },
});
