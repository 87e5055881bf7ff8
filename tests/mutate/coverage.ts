/** Loaded into every process of a first run: writes, when the process ends, which mutants its code came across. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Instrumented {
	__stryker__?: { mutantCoverage?: { static: Record<string, number> } };
}

process.on('exit', () => {
	const { mutantCoverage } = (globalThis as Instrumented).__stryker__ ?? {};
	if (mutantCoverage) writeFileSync(join(process.env.COVERAGE_FOLDER as string, `${process.pid}.json`), JSON.stringify(Object.keys(mutantCoverage.static)));
});
