/**
 * `npm run weekly`: what time has done to the hub, as Markdown for one issue: addresses of other sites that are gone, pages whose review is overdue,
 * translations behind their originals. Asks each address once; a site that does not answer, or refuses machines, is listed apart. Exit code 0 whatever it
 * finds, and 1 when no address at all could be reached, for then nothing is known.
 */
import { checkOutside, type OutsideLink } from '../check/outside.ts';
import type { Problem } from '../check/problem.ts';
import { readContent } from '../files/disk.ts';

/** How long an address may take to answer, in milliseconds, and how many are asked at once. */
const PATIENCE = 30_000;
const AT_ONCE = 4;
/** Rules whose findings come with time and not with a change. */
const OVERDUE = 'WM030';
const BEHIND = 'WM031';

const { report, links } = checkOutside(readContent(process.cwd()), new Date().toISOString().slice(0, 10));
const places = Map.groupBy(links, ({ url }) => url);
const answers = await askAll([...places.keys()].sort());
if (answers.length && answers.every(({ reached }) => !reached)) {
	console.error('No address could be reached: is there a connection?');
	process.exit(1);
}
const told = (code: string) =>
	report.problems.filter((problem) => problem.code === code).map(({ file, line, found }: Problem) => `\`${file}:${line}\` ${found}`);
const gone = answers.filter(({ state }) => state === 'gone');
const silent = answers.filter(({ state }) => state === 'silent');
console.log(
	[
		`## Addresses gone: ${gone.length}, reviews overdue: ${told(OVERDUE).length}, translations behind: ${told(BEHIND).length}`,
		list('Addresses of other sites that are gone', gone.map(line)),
		list('No clear answer: open these by hand', silent.map(line)),
		list('Reviews overdue', told(OVERDUE)),
		list('Translations behind', told(BEHIND)),
		`Addresses asked: ${answers.length}.`,
	]
		.filter(Boolean)
		.join('\n\n'),
);

interface Answer {
	url: string;
	state: 'alive' | 'gone' | 'silent';
	/** A status, or why there is none. */
	said: string;
	/** Whether a server answered. */
	reached: boolean;
}

function line({ url, said }: Answer): string {
	const at = (places.get(url) as OutsideLink[]).map(({ file, line }) => `\`${file}:${line}\``);
	return `${url} (${said}): ${at.join(', ')}`;
}

function list(title: string, lines: readonly string[]): string {
	return lines.length ? `### ${title}\n\n${lines.map((each) => `- ${each}`).join('\n')}` : '';
}

/** @returns the answers in the order of the addresses */
async function askAll(urls: readonly string[]): Promise<Answer[]> {
	const answers: Answer[] = [];
	const waiting = [...urls.entries()];
	const askNext = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await ask(next[1]);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, askNext));
	return answers;
}

/** Many sites refuse a question for the head alone, so the page itself is asked for, and not read. */
async function ask(url: string): Promise<Answer> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), headers: { 'user-agent': 'waymark-link-check' } });
		await response.body?.cancel();
		const state = response.ok ? 'alive' : response.status === 404 || response.status === 410 ? 'gone' : 'silent';
		return { url, state, said: String(response.status), reached: true };
	} catch (error) {
		const { cause, message } = error as Error & { cause?: { code?: string } };
		return { url, state: cause?.code === 'ENOTFOUND' ? 'gone' : 'silent', said: cause?.code ?? message, reached: false };
	}
}
