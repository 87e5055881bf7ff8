import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		heading: 'Des conseils sur la migration et le développement, avec une raison pour chaque lien',
		find: {
			title: 'Trouver des conseils',
		},
		teach: {
			title: 'Enseigner',
		},
		contribute: {
			title: 'Contribuer',
			text: 'Proposez une page ou corrigez-en une. Nul besoin de programmer.',
		},
		mapHeading: 'Les objectifs des deux cadres qui partagent des pages',
		explorer: 'Ouvrir l’explorateur',
		hasPages: { one: 'a {n} page. L’une d’elles :', many: 'a {n} pages. L’une d’elles :', other: 'a {n} pages. L’une d’elles :' },
		whyLink: 'Pourquoi ce lien :',
		whatIsHere: '{pages} pages, {links} liens avec les objectifs. Chaque lien dit pourquoi il est là.',
	},
};
