/** CONTRIBUTING.md, followed to the letter in a copy of the project: every command that it gives an editor is run, and all ends without an error. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

const GUIDE = readFileSync('CONTRIBUTING.md', 'utf8');
/** What it says to editors: the part before the workflows and the code. */
const FOR_EDITORS = GUIDE.slice(GUIDE.indexOf('## Pages'), GUIDE.indexOf('## What the forge does'));
const project = process.cwd();
const root = mkdtempSync(join(tmpdir(), 'waymark-guide-'));
const clone = mkdtempSync(join(tmpdir(), 'waymark-guide-clone-'));
after(() => {
	for (const folder of [root, clone]) rmSync(folder, { recursive: true, force: true });
});
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\0').filter(Boolean);
for (const file of files.filter((path) => /^(content|public|src)\/|^[^/]+$/.test(path))) {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	cpSync(join(project, file), join(root, file));
}
symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'));

const ran = new Set<string>();
const env = {
	...process.env,
	npm_config_update_notifier: 'false',
	GIT_AUTHOR_NAME: 'E',
	GIT_AUTHOR_EMAIL: 'e@example.org',
	GIT_COMMITTER_NAME: 'E',
	GIT_COMMITTER_EMAIL: 'e@example.org',
};

/** Runs a command as the guide writes it, with answers piped in; it has to succeed. */
function follow(command: string, { input = '', cwd = root } = {}): string {
	assert.ok(FOR_EDITORS.includes(command), `the guide does not say: ${command}`);
	ran.add(command);
	const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, input, encoding: 'utf8', env });
	assert.equal(status, 0, `${command}\n${stdout}\n${stderr}`);
	return stdout;
}
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
};
const change = (path: string, change: (text: string) => string) => write(path, change(read(path)));
const git = (...parameters: string[]) => execFileSync('git', parameters, { cwd: root, env, stdio: 'pipe' });
git('init', '-q', '-b', 'main');
git('add', '--all');
git('commit', '-qm', 'As it is');

const SUMMARY = 'How two districts hired people for the harvest without fees, and what came of it in a year.';
const BECAUSE = 'Two districts stopped recruitment fees for orchard workers.';
const LINKS = `gcm 6\n\n${BECAUSE}\n\n\n`;
const PAGE = 'content/case-studies/harvest-without-fees.mdx';
const published = (text: string) => text.replace('draft: true\n', '');

test('a new page: written by questions, checked, taken out of draft, committed as the guide says', () => {
	follow('npm run new', { input: `case study\nHarvest without fees\n${SUMMARY}\nKazakhstan\ntrainer\nemployment\n${LINKS}` });
	follow('npm run check');
	change(PAGE, published);
	follow('npm run check');
	follow('git switch -c my-page');
	follow('git add content public');
	follow('git commit -m "Add a case study on seasonal work"');
	follow('npm run check');
});

test('a picture and a document: put where the guide says, shown and linked as it says', () => {
	cpSync(join(project, 'docs/screenshot.png'), join(root, 'public/images/orchard.png'));
	write('public/files/contract.pdf', '%PDF-1.4\n%%EOF\n');
	change(PAGE, (text) => `${text}\n![The page of a case](/images/orchard.png)\n\n[Contract](/files/contract.pdf)\n`);
	follow('npm run check');
});

test('a translation: begun by a command beside its page', () => {
	const [, from] = /`(npm run languages -- --translate \S+ es)`/.exec(FOR_EDITORS) ?? [];
	ran.add(from ?? '');
	const { status, stdout, stderr } = spawnSync('npm', ['run', 'languages', '--', '--translate', 'case-studies/harvest-without-fees', 'es'], {
		cwd: root,
		encoding: 'utf8',
		env,
	});
	assert.equal(status, 0, stdout + stderr);
	const translation = PAGE.replace('.mdx', '.es.mdx');
	change(translation, (text) => text.replace('Harvest without fees', 'Cosecha sin cobros'));
	follow('npm run check');
	const [, fits] = /`(npm run languages -- --fits \S+)`/.exec(FOR_EDITORS) ?? [];
	ran.add(fits ?? '');
	execFileSync('npm', ['run', 'languages', '--', '--fits', translation], { cwd: root, env, stdio: 'pipe' });
	follow('npm run languages');
});

test('a country: its line and its page by one command', () => {
	follow('npm run new -- --kind countries --country Ghana', { input: `${SUMMARY}\ntrainer\nemployment\nsdg 10\n\n${BECAUSE}\n\n\n` });
	change('content/countries/ghana.mdx', published);
	change(PAGE, (text) => text.replace('  - KAZ\n', '  - KAZ\n  - GHA\n'));
	follow('npm run check');
});

test('a term and an audience: an entry in the list that the guide names', () => {
	change(
		'content/vocabulary/glossary.yaml',
		(text) => `${text.trimEnd()}\n- id: harvest-worker\n  term: Harvest worker\n  definition: Somebody who is hired for the weeks of a harvest.\n`,
	);
	change('content/vocabulary/audiences.yaml', (text) => `${text.trimEnd()}\n- id: employer\n  label: Employer\n`);
	change(PAGE, (text) =>
		text
			.replace('audiences:\n', 'audiences:\n  - employer\n')
			.replace('Say in two sentences', 'A [harvest worker](/glossary/#harvest-worker) came. Say in two sentences'),
	);
	follow('npm run check');
});

test('a letter becomes a page, and a page may be renamed', () => {
	write('mail.txt', `I propose:\n\n${read(PAGE).replace('Harvest without fees', 'Harvest by letter')}`);
	follow('npm run new -- --from mail.txt');
	rmSync(join(root, 'mail.txt'));
	assert.match(read('content/case-studies/harvest-by-letter.mdx'), /draft: true/);
	rmSync(join(root, 'content/case-studies/harvest-by-letter.mdx'));
	change('content/countries/ghana.mdx', (text) => `${text}\nSee [the harvest](/case-studies/harvest-without-fees/).\n`);
	const [, from, to] = /`npm run move (guides\/\S+) (guides\/\S+)`/.exec(FOR_EDITORS) ?? [];
	ran.add(`npm run move ${from} ${to}`);
	const { status, stdout, stderr } = spawnSync('npm', ['run', 'move', 'case-studies/harvest-without-fees', 'case-studies/harvest-by-hand'], {
		cwd: root,
		encoding: 'utf8',
		env,
	});
	assert.equal(status, 0, stdout + stderr);
	assert.match(read('content/countries/ghana.mdx'), /\/case-studies\/harvest-by-hand\//);
	follow('npm run check');
	follow('git add --all content');
});

test('what the guide has said to commit is all there is: a clone of it passes too', () => {
	follow('npm run check -- --fix');
	follow('git add content public');
	git('commit', '-qm', 'All of it');
	assert.equal(
		git('status', '--porcelain')
			.toString()
			.replace(/^.*node_modules\n/m, ''),
		'',
	);
	execFileSync('git', ['clone', '-q', root, join(clone, 'hub')], { stdio: 'pipe' });
	symlinkSync(join(project, 'node_modules'), join(clone, 'hub/node_modules'));
	follow('npm run check', { cwd: join(clone, 'hub') });
});

test('no command of the guide was left out', () => {
	const inline = [...FOR_EDITORS.matchAll(/`((?:npm|git) [^`]+)`/g)].map(([, command = '']) => command);
	const blocks = [...FOR_EDITORS.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines = '']) =>
		lines.split('\n').map((line) => line.replace(/\s+#.*/, '').trim()),
	);
	/** Those that need a network or do not end; others have tests of their own. */
	const apart = /^(git clone|cd |npm ci|npm run dev|git push|$)/;
	assert.deepEqual(
		[...new Set([...inline, ...blocks])].filter((command) => !apart.test(command) && !ran.has(command)),
		[],
	);
});
