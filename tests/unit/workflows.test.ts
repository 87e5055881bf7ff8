/** What GitHub runs: content of a stranger never meets a secret or a token that may write. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Workflow {
	on: Record<string, unknown>;
	permissions: Record<string, string>;
	jobs: Record<string, { permissions?: unknown; steps: { uses?: string; run?: string; env?: Record<string, string>; with?: Record<string, unknown> }[] }>;
}
const read = (name: string) => readFileSync(`.github/workflows/${name}.yml`, 'utf8');
const steps = ({ jobs }: Workflow) => Object.values(jobs).flatMap((job) => job.steps);

test('the job that runs proposed content may only read, and knows no secret', () => {
	const workflow = parse(read('check')) as Workflow;
	assert.deepEqual(Object.keys(workflow.on), ['pull_request', 'push']);
	assert.deepEqual(workflow.permissions, { contents: 'read' });
	assert.ok(Object.values(workflow.jobs).every(({ permissions }) => permissions === undefined));
	assert.doesNotMatch(read('check'), /secrets\.|github\.token|GH_TOKEN|pull_request_target/);
	for (const { uses, with: settings } of steps(workflow)) if (uses?.startsWith('actions/checkout')) assert.equal(settings?.['persist-credentials'], false);
});

test('the job that may write runs nothing of the proposal', () => {
	const workflow = parse(read('comment')) as Workflow;
	assert.deepEqual(Object.keys(workflow.on), ['workflow_run']);
	assert.deepEqual(workflow.permissions, { actions: 'read', 'pull-requests': 'write' });
	for (const { uses = '', run = '' } of steps(workflow)) {
		assert.doesNotMatch(uses, /checkout|setup-node/);
		assert.doesNotMatch(run, /npm|node |source |eval/);
	}
});

test('no step puts what a stranger may choose into its script', () => {
	for (const name of ['check', 'comment']) for (const { run = '' } of steps(parse(read(name)) as Workflow)) assert.doesNotMatch(run, /\$\{\{/);
});
