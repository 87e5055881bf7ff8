import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		doors: 'Неден бастағыңыз келеді?',
		find: {
			title: 'Кеңес табу',
			text: 'Нұсқаулықтар, құралдар және тәжірибе мысалдары, әрқайсысы дәлелімен.',
		},
		teach: {
			title: 'Оқыту',
			text: 'Сабақ жоспары бар модульдер және оқу бағыттары.',
		},
		contribute: {
			title: 'Үлес қосу',
			text: 'Бет ұсыныңыз немесе түзетіңіз. Бағдарламалау қажет емес.',
		},
		countries: 'Төрт ел',
		mapHeading: 'Беттер екі құжатты қалай байланыстырады',
		whatIsHere: '{pages} бет, мақсаттармен {links} байланыс. Әр байланыстың себебі айтылған.',
		browse: 'Шолу',
	},
};
