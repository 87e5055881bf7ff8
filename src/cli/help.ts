/** `npm run check:help`: writes what every code means into CONTRIBUTING.md, from the rules themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { helpSection } from '../check/help.ts';

const FILE = 'CONTRIBUTING.md';
const MARK = '`npm run check:help` from src/check/. Change it there. -->\n';

const [before, after] = readFileSync(FILE, 'utf8').split(MARK);
if (after === undefined) throw new Error(`${FILE} has lost the line that says where the codes begin.`);
writeFileSync(FILE, `${before}${MARK}\n${helpSection()}`);
