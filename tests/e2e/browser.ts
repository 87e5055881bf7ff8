/** Finds a Chromium to test with: the one named, the one that comes as an npm package and is the same everywhere, Playwright's, or the machine's own. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import chromiumPackage from '@sparticuz/chromium';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * @returns the path of an executable
 * @throws when there is none, saying what to do
 */
export async function findBrowser(): Promise<string> {
	const named = process.env.CHROME_PATH;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
	}
	if (process.platform === 'linux' && process.arch === 'x64') return chromiumPackage.executablePath();
	const found = [chromium.executablePath(), ...USUAL].find((path) => path && existsSync(path));
	if (found) return found;
	throw new Error('No browser found. Install Chromium or Chrome, or run "npx playwright install chromium", or set CHROME_PATH to one.');
}
