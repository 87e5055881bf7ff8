/** What GitHub runs: content of a stranger never meets a secret or a token that may write. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}
interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}
const NAMES = readdirSync('.github/workflows').map((file) => file.replace('.yml', ''));
const read = (name: string) => readFileSync(`.github/workflows/${name}.yml`, 'utf8');
const workflow = (name: string) => parse(read(name)) as Workflow;
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps);
const RUNS_CODE = /\b(?:npm|npx|node|source|eval|bash|sh)\s/;

test('the run of proposed content may only read, and knows no secret', () => {
	const check = workflow('check');
	assert.deepEqual(Object.keys(check.on), ['pull_request', 'push']);
	assert.deepEqual(check.permissions, { contents: 'read' });
	assert.ok(Object.values(check.jobs).every(({ permissions }) => permissions === undefined));
	assert.doesNotMatch(read('check'), /secrets\.|github\.token|GH_TOKEN/);
});

test('the run that writes the comment is the default branch’s, and takes data alone from the proposal', () => {
	const { on, permissions, jobs } = workflow('comment');
	assert.deepEqual(Object.keys(on), ['workflow_run']);
	assert.deepEqual(permissions, {});
	assert.equal(jobs.words?.steps.find(({ uses }) => uses?.startsWith('actions/checkout'))?.with?.ref, `\${{ github.event.repository.default_branch }}`);
	assert.doesNotMatch(JSON.stringify(jobs.comment), /link-report/, 'what may write never sees what was handed over');
	// Handed-over files are read from outside the folder that code is loaded from.
	for (const { uses, with: settings } of jobs.words?.steps ?? [])
		if (uses?.startsWith('actions/download-artifact')) assert.match(String(settings?.path), /^\${{ runner\.temp }}/);
});

test('a job that may write runs no code of the project, and a job that runs code may not write', () => {
	for (const name of NAMES) {
		const { permissions, jobs } = workflow(name);
		for (const [job, { permissions: own = permissions, steps }] of Object.entries(jobs)) {
			const mayWrite = Object.values(own).includes('write');
			const runsCode = steps.some(({ uses = '', run = '' }) => uses.startsWith('actions/checkout') || RUNS_CODE.test(run));
			assert.ok(!(mayWrite && runsCode), `${name}, ${job}`);
		}
	}
});

test('no token is left where code of a proposal could find it, no event runs with rights on a proposal’s code', () => {
	for (const name of NAMES) {
		assert.doesNotMatch(read(name), /pull_request_target/, name);
		for (const { uses, with: settings } of steps(workflow(name)))
			if (uses?.startsWith('actions/checkout')) assert.equal(settings?.['persist-credentials'], false, name);
	}
});

test('no step puts what a stranger may choose into its script', () => {
	for (const name of NAMES) for (const { run = '' } of steps(workflow(name))) assert.doesNotMatch(run, /\$\{\{/, name);
});

test('actions are named by the commit they are, with the version beside it', () => {
	for (const name of NAMES) {
		const uses = [...read(name).matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
		assert.ok(uses.length > 0, name);
		for (const action of uses) assert.match(action, /^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
	}
});
