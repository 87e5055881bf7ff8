import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		heading: 'Orientación sobre migración y desarrollo, con un motivo para cada vínculo',
		find: {
			title: 'Encontrar orientación',
		},
		teach: {
			title: 'Enseñar',
		},
		contribute: {
			title: 'Colaborar',
			text: 'Proponga una página o corrija una. No hace falta programar.',
		},
		mapHeading: 'Objetivos de ambos marcos que comparten páginas',
		explorer: 'Abrir el explorador',
		hasPages: { one: 'tiene {n} página. Una de ellas:', many: 'tiene {n} páginas. Una de ellas:', other: 'tiene {n} páginas. Una de ellas:' },
		whyLink: 'Por qué está el vínculo:',
		whatIsHere: '{pages} páginas, {links} vínculos con los objetivos. Cada vínculo dice por qué está.',
	},
};
