/** The issue form "Propose a page" (.github/ISSUE_TEMPLATE/propose-a-page.yml): the fields of the tagging desk, for people who write no file. */
import { stringify } from 'yaml';
import { TITLE } from '../schema/fields.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { KINDS } from './draft.ts';

/** @returns the form as YAML; a test holds the committed file to it */
export function issueForm(vocabulary: Vocabulary): string {
	const named = (list: readonly { id: string; label: string }[]) => list.map(({ id, label }) => `${label} (${id})`);
	const input = (id: string, label: string, description: string, required = true) => ({
		type: 'input',
		id,
		attributes: { label, description },
		validations: { required },
	});
	const area = (id: string, label: string, description: string, required = true) => ({
		type: 'textarea',
		id,
		attributes: { label, description },
		validations: { required },
	});
	const choice = (id: string, label: string, options: string[], multiple = true) => ({
		type: 'dropdown',
		id,
		attributes: { label, multiple, options },
		validations: { required: true },
	});
	const form = {
		name: 'Propose a page',
		description: 'A guide, toolkit, case study, module, pathway or resource that is missing.',
		labels: ['proposal'],
		body: [
			{
				type: 'markdown',
				attributes: { value: 'The tagging desk on the site, at /contribute/tag/, helps with the links and writes the front matter for you.' },
			},
			choice('kind', 'Kind', [...KINDS], false),
			input('title', 'Title', `At most ${TITLE.most} characters.`),
			area('summary', 'Summary', 'One or two sentences: who opens this page, and what can they do with it?'),
			choice('audiences', 'For whom', named(vocabulary.audiences)),
			choice('sectors', 'Sectors', named(vocabulary.sectors)),
			input('countries', 'Countries', 'As ISO codes (KAZ, ECU), or nothing.', false),
			area(
				'links',
				'Links',
				'One a line: code, principal or significant, and the reason (or claimed, where a source lists it and does not say why). SDG 10.7, principal: a decree gave people without papers a regular way to stay.',
			),
			area('sources', 'Sources', 'Which published documents say so, and where in them?'),
		],
	};
	return `# Written by \`npm run check:help\` from src/contribute/issue-form.ts. Change it there.\n${stringify(form, { lineWidth: 0 })}`;
}
