import type { PublicFile } from '../../files/content.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

/** A reader on a phone loads this in two seconds; the budget of a whole page's HTML is a twentieth. */
const MOST_PICTURE_BYTES = 300 * 1024;
const MOST_DOCUMENT_BYTES = 5 * 1024 * 1024;

/** What the site itself has in public/ besides pictures and documents. */
const OWN = new Set(['/favicon.svg', '/embed/resize.js']);
const NAME = /^\/(images|files)\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z]+)$/;
const ENDINGS: Record<string, readonly string[]> = {
	png: ['png'],
	jpg: ['jpg', 'jpeg'],
	gif: ['gif'],
	webp: ['webp'],
	svg: ['svg'],
	pdf: ['pdf'],
	docx: ['docx'],
	xlsx: ['xlsx'],
};

export const publicFiles: ContentRule = {
	code: 'WM042',
	level: 'error',
	title: 'A file of public/ that is not what it should be',
	help: 'public/ is published as it is. Pictures stand in public/images/: PNG, JPEG, GIF, WebP or SVG of at most 300 kilobytes, with a name of small letters a to z, digits and hyphens. Save an SVG as “plain SVG”: it draws, and neither runs nor loads anything. Documents to download stand in public/files/: PDF, DOCX or XLSX without macros, of at most five megabytes; a page links to them as /files/name.pdf. Nothing else has a place there.',
	find: ({ content, parsed, prose }) => {
		const used = new Set([...parsed, ...prose].flatMap(({ links, pictures }) => [...links, ...pictures].map(({ href }) => href.replace(/[?#].*$/s, ''))));
		return [...content.files].flatMap(([address, file]) =>
			OWN.has(address) ? [] : wrong(address, file, used).map((each): Finding => ({ file: `public${address}`, line: 1, column: 1, ...each })),
		);
	},
};

type Wrong = Pick<Finding, 'found' | 'allowed' | 'meant' | 'level'>;

function wrong(address: string, { link, size, picture, document }: PublicFile, used: ReadonlySet<string>): Wrong[] {
	const folder = address.split('/')[1];
	if (folder !== 'images' && folder !== 'files')
		return [{ found: 'nothing of this name belongs into public/', allowed: 'pictures in public/images/, documents to download in public/files/' }];
	if (link) return [{ found: 'this is a symbolic link', allowed: 'the file itself: a link may lead out of the repository' }];
	const isPicture = folder === 'images';
	const found: Wrong[] = [];
	const type = isPicture ? picture?.type : document?.type;
	const ending = NAME.exec(address)?.[2];
	if (!ending)
		found.push({
			found: 'the name cannot stand in an address',
			allowed: 'small letters a to z, digits and hyphens, and the ending: growth-2026.png',
			meant: rightName(address),
		});
	if (!type)
		found.push({
			found: isPicture ? 'this is no picture, whatever its name says' : 'this is no document to download, whatever its name says',
			allowed: isPicture ? 'PNG, JPEG, GIF, WebP or SVG' : 'PDF, DOCX or XLSX',
		});
	else if (ending && !ENDINGS[type]?.includes(ending))
		found.push({ found: `this is a ${type.toUpperCase()} by its content`, allowed: `a name that ends in .${type}`, meant: address.replace(/[^.]*$/, type) });
	if (picture && isPicture && picture.active.length)
		found.push({
			found: `the picture holds what runs or loads: ${picture.active.slice(0, 5).join(', ')}`,
			allowed: 'shapes, text and gradients only: save it as “plain SVG”, or as PNG',
		});
	if (document?.macros && !isPicture)
		found.push({ found: 'the document holds programs', allowed: 'a document without macros: save it as .docx or .xlsx, or as PDF' });
	const most = isPicture ? MOST_PICTURE_BYTES : MOST_DOCUMENT_BYTES;
	if (size > most) found.push({ found: `the file has ${Math.ceil(size / 1024)} kilobytes`, allowed: `at most ${most / 1024}` });
	if (size === 0) found.push({ found: 'the file is empty', allowed: 'a file with something in it' });
	if (!used.has(address) && !used.has(encodeURI(address)))
		found.push({
			level: 'warning',
			found: 'no page shows it or links to it',
			allowed: isPicture ? `![what it shows](${address}) on a page, or no such file` : `[its name](${address}) on a page, or no such file`,
		});
	return found;
}

function rightName(address: string): string | undefined {
	const [, folder = '', rest = ''] = /^(\/(?:images|files)\/)(.*)$/.exec(address) ?? [];
	const name = rest
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll('%', '-percent')
		.replaceAll(/[^a-z0-9./]+/g, '-')
		.replaceAll(/-*([./])-*/g, '$1')
		.replaceAll(/^[-.]+/g, '');
	return NAME.test(folder + name) ? folder + name : undefined;
}
