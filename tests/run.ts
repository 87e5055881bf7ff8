/** `npm test`: everything, in the order in which a failure is cheapest to find. Ends with "N passed, N failed". */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

interface Counts {
	passed: number;
	failed: number;
	/** For want of something that this machine lacks, a server for example. */
	skipped: number;
}

interface Step {
	name: string;
	command: string[];
	/** How many tests ran, from what the command printed; a command without it is one test. */
	count?: (output: string) => Counts;
	/** A failure makes the steps after it pointless. */
	needed?: boolean;
}

const BROWSER_REPORT = 'test-results/report.json';
const nodeTests = (output: string): Counts => ({
	passed: Number(/^(?:#|ℹ) pass (\d+)/m.exec(output)?.[1] ?? 0),
	failed: Number(/^(?:#|ℹ) fail (\d+)/m.exec(output)?.[1] ?? 0),
	skipped: Number(/^(?:#|ℹ) skipped (\d+)/m.exec(output)?.[1] ?? 0),
});
const browserTests = (): Counts => {
	const { stats } = JSON.parse(readFileSync(BROWSER_REPORT, 'utf8')) as {
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
};

const STEPS: Step[] = [
	{ name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
	{ name: 'lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
	{ name: 'nothing unused', command: ['knip'] },
	{ name: 'content', command: ['node', 'src/cli/check.ts'] },
	{ name: 'unit tests', command: ['node', '--test', 'tests/unit/**/*.test.ts'], count: nodeTests },
	{ name: 'build', command: ['astro', 'build'], needed: true },
	{ name: 'build of the fixture hub', command: ['node', 'tests/fixtures/hub/build.ts'], needed: true },
	{ name: 'built files', command: ['node', '--test', 'tests/built/*.test.ts'], count: nodeTests },
	{ name: 'browser', command: ['playwright', 'test'], count: browserTests },
];

/** Runs a command from node_modules/.bin, shows what it prints, and returns its exit code and output. */
function run([name, ...parameters]: string[]): Promise<{ code: number; output: string }> {
	return new Promise((resolve) => {
		const path = `${process.cwd()}/node_modules/.bin:${process.env.PATH}`;
		const child = spawn(name as string, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' } });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => {
				output += chunk;
				process.stdout.write(chunk);
			});
		}
		child.on('error', (error) => resolve({ code: 1, output: String(error) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/** Set where everything that tests need is installed: a skip is a failure there. */
const NONE_SKIPPED = process.env.NONE_SKIPPED === '1';

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
rmSync(BROWSER_REPORT, { force: true });
for (const { name, command, count, needed } of STEPS) {
	console.log(`\n── ${name}`);
	const start = performance.now();
	const { code, output } = await run(command);
	let counts: Counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
	if (count) {
		try {
			counts = count(output);
		} catch {
			counts = { passed: 0, failed: 1, skipped: 0 };
		}
		// A runner that failed or ran nothing is a failure, whatever it counted.
		if ((code !== 0 || counts.passed === 0) && counts.failed === 0) counts.failed = 1;
	}
	if (NONE_SKIPPED) counts.failed += counts.skipped;
	total.passed += counts.passed;
	total.failed += counts.failed;
	total.skipped += counts.skipped;
	lines.push(
		`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''} (${((performance.now() - start) / 1000).toFixed(0)} s)`,
	);
	if (needed && code !== 0) {
		lines.push('     the steps after it need the built site and were not run');
		break;
	}
}
if (total.skipped) lines.push(`${total.skipped} skipped: what they need is not installed here (see README)`);
console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
