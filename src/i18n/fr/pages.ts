import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		doors: 'Par où voulez-vous commencer ?',
		find: {
			title: 'Trouver des conseils',
			text: 'Guides, boîtes à outils et études de cas, chacun avec ses preuves.',
		},
		teach: {
			title: 'Enseigner',
			text: 'Des modules avec leur plan de séance, et des parcours.',
		},
		contribute: {
			title: 'Contribuer',
			text: 'Proposez une page ou corrigez-en une. Nul besoin de programmer.',
		},
		countries: 'Quatre pays',
		mapHeading: 'Comment les pages relient les deux cadres',
		whatIsHere: '{pages} pages, {links} liens avec les objectifs. Chaque lien dit pourquoi il est là.',
		browse: 'Parcourir',
	},
};
