/** `npm run check:help`: writes what every code means into CONTRIBUTING.md, and the form for proposals, from what enforces them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readVocabulary } from '../check/content.ts';
import { helpSection } from '../check/help.ts';
import { issueForm } from '../contribute/issue-form.ts';
import { readContent } from '../files/disk.ts';

const FILE = 'CONTRIBUTING.md';
const MARK = '`npm run check:help` from src/check/. Change it there. -->\n';

const [before, after] = readFileSync(FILE, 'utf8').split(MARK);
if (after === undefined) throw new Error(`${FILE} has lost the line that says where the codes begin.`);
writeFileSync(FILE, `${before}${MARK}\n${helpSection()}`);
writeFileSync('.github/ISSUE_TEMPLATE/propose-a-page.yml', issueForm(readVocabulary(readContent(process.cwd()).vocabulary)));
