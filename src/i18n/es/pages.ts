import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		doors: '¿Por dónde quiere empezar?',
		find: {
			title: 'Encontrar orientación',
			text: 'Guías, herramientas y estudios de caso, cada uno con su evidencia.',
		},
		teach: {
			title: 'Enseñar',
			text: 'Módulos con planes de sesión e itinerarios para recorrerlos.',
		},
		contribute: {
			title: 'Colaborar',
			text: 'Proponga una página o corrija una. No hace falta programar.',
		},
		countries: 'Cuatro países',
		mapHeading: 'Cómo unen las páginas los dos marcos',
		whatIsHere: '{pages} páginas, {links} vínculos con los objetivos. Cada vínculo dice por qué está.',
		browse: 'Recorrer',
	},
};
