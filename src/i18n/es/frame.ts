import type { frame as original } from '../en/frame.ts';
import type { Translated } from '../words.ts';

export const frame: Translated<typeof original> = {
	siteName: 'Waymark',
	siteLine: 'Migración y desarrollo sostenible, página a página, vínculo a vínculo',
	titleSuffix: 'Waymark — migración y desarrollo sostenible',
	skip: 'Ir al contenido',
	home: 'Inicio',
	mainNavigation: 'Principal',
	footerNavigation: 'Sobre este sitio',
	breadcrumbs: 'Dónde está usted',
	search: 'Buscar',
	searchLabel: 'Buscar en Waymark',
	searchHint: 'Sequía, ODS 10.7 …',
	independent: 'Waymark es un proyecto independiente. No es una publicación de la OIM, de las Naciones Unidas ni de ningún gobierno.',
	licenceLine: 'Textos: CC BY 4.0. Código: MIT.',
	about: 'Acerca de',
	glossary: 'Glosario',
	sources: 'Fuentes',
	contribute: 'Colaborar',
	accessibility: 'Accesibilidad',
	wrong: {
		question: '¿Hay algún error? Díganos cuál y cómo lo sabe.',
		write: 'Escribir a los editores',
		take: 'Descargar una carta para rellenar',
		sendTo: 'para la oficina responsable de {host}.',
	},
	navigation: {
		guides: 'Guías',
		toolkits: 'Herramientas',
		'case-studies': 'Casos',
		modules: 'Aprender',
		countries: 'Países',
		goals: 'ODS',
		objectives: 'Pacto',
		explore: 'Explorar',
	},
};
