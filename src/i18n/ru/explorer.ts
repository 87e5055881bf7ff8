import type { explorer as original } from '../en/explorer.ts';
import type { Translated } from '../words.ts';

export const explorer: Translated<typeof original> = {
	openInExplorer: 'Открыть на карте связей',
};
