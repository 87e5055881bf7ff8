import type { frame as original } from '../en/frame.ts';
import type { Translated } from '../words.ts';

export const frame: Translated<typeof original> = {
	siteName: 'Waymark',
	siteLine: 'Көші-қон және тұрақты даму: бетпен бет, байланыспен байланыс',
	titleSuffix: 'Waymark — көші-қон және тұрақты даму',
	skip: 'Мазмұнға өту',
	home: 'Басты бет',
	mainNavigation: 'Негізгі мәзір',
	footerNavigation: 'Осы сайт туралы',
	breadcrumbs: 'Сіз қайдасыз',
	search: 'Іздеу',
	searchLabel: 'Waymark ішінен іздеу',
	searchHint: 'Құрғақшылық, ТДМ 10.7 …',
	independent: 'Waymark — тәуелсіз жоба. Бұл ХКҰ-ның, Біріккен Ұлттар Ұйымының немесе қандай да бір үкіметтің басылымы емес.',
	licenceLine: 'Мәтіндер: CC BY 4.0. Код: MIT.',
	about: 'Жоба туралы',
	glossary: 'Терминдер',
	sources: 'Дереккөздер',
	contribute: 'Үлес қосу',
	accessibility: 'Қолжетімділік',
	wrong: {
		question: 'Қате бар ма? Қайсысы екенін және оны қайдан білетініңізді жазыңыз.',
		write: 'Редакторларға жазу',
		take: 'Толтыратын хатты алу',
		sendTo: '{host} сайтын жүргізетін мекемеге.',
	},
	navigation: {
		guides: 'Нұсқаулықтар',
		toolkits: 'Құралдар',
		'case-studies': 'Тәжірибе',
		modules: 'Оқу',
		countries: 'Елдер',
		goals: 'ТДМ',
		objectives: 'Шарт',
		explore: 'Байланыстар',
	},
};
