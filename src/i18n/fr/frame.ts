import type { frame as original } from '../en/frame.ts';
import type { Translated } from '../words.ts';

export const frame: Translated<typeof original> = {
	siteName: 'Waymark',
	siteLine: 'Migration et développement durable, page par page, lien par lien',
	titleSuffix: 'Waymark — migration et développement durable',
	skip: 'Aller au contenu',
	home: 'Accueil',
	mainNavigation: 'Navigation principale',
	footerNavigation: 'À propos de ce site',
	breadcrumbs: 'Où vous êtes',
	search: 'Chercher',
	searchLabel: 'Chercher dans Waymark',
	searchHint: 'Sécheresse, ODD 10.7 …',
	independent: 'Waymark est un projet indépendant. Ce n’est pas une publication de l’OIM, de l’ONU ni d’un gouvernement.',
	licenceLine: 'Textes : CC BY 4.0. Code : MIT.',
	about: 'À propos',
	glossary: 'Glossaire',
	sources: 'Sources',
	contribute: 'Contribuer',
	accessibility: 'Accessibilité',
	wrong: {
		question: 'Une erreur ? Dites laquelle, et comment vous le savez.',
		write: 'Écrire à la rédaction',
		take: 'Télécharger une lettre à remplir',
		sendTo: 'pour le service qui gère {host}.',
	},
	navigation: {
		guides: 'Guides',
		toolkits: 'Outils',
		'case-studies': 'Cas',
		modules: 'Apprendre',
		countries: 'Pays',
		goals: 'ODD',
		objectives: 'Pacte',
		explore: 'Explorer',
	},
};
