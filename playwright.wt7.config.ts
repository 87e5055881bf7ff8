import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

const PORT = 4571;

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env.CI),
	reporter: [['dot'], ['json', { outputFile: 'test-results/report.json' }]],
	use: { baseURL: `http://localhost:${PORT}`, launchOptions: { executablePath: await findBrowser() } },
	webServer: { command: `astro preview --port ${PORT}`, url: `http://localhost:${PORT}/`, reuseExistingServer: false, stdout: 'ignore' },
});
