/** `npm run check [-- content/guides/x.mdx …]`: says all problems of all files, or of those named. Exit code 1 on errors. */
import { checkContent } from '../check/content.ts';
import { printProblems } from '../check/report.ts';
import { readContent } from '../files/content.ts';

const named = process.argv.slice(2).map((path) => path.replace(/^\.\//, ''));
const { problems, graph } = checkContent(readContent(process.cwd()));
const wanted = named.length ? problems.filter(({ file }) => named.some((path) => file.startsWith(path))) : problems;
console.log(printProblems(wanted));
console.log(`${graph.pages.size} pages, ${graph.links.length} links`);
process.exitCode = wanted.some(({ level }) => level === 'error') ? 1 : 0;
