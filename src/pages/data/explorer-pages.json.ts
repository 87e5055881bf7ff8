/** What the pages in the explorer are called, in the order of their rows in explorer.json. */
import { pageNames } from '../../maps/model/data.ts';
import { hub } from '../../site/hub.ts';

export function GET() {
	return Response.json(pageNames(hub().graph));
}
