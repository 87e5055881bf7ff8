import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		heading: 'Көші-қон мен даму туралы кеңестер: әр байланыстың себебі айтылған',
		find: {
			title: 'Кеңес табу',
		},
		teach: {
			title: 'Оқыту',
		},
		contribute: {
			title: 'Үлес қосу',
			text: 'Бет ұсыныңыз немесе түзетіңіз. Бағдарламалау қажет емес.',
		},
		mapHeading: 'Ортақ беттері бар мақсаттар мен міндеттер',
		explorer: 'Зерттеушіні ашу',
		hasPages: { one: '{n} беті бар. Соның бірі:', other: '{n} беті бар. Соның бірі:' },
		whyLink: 'Байланыс себебі:',
		whatIsHere: '{pages} бет, мақсаттармен {links} байланыс. Әр байланыстың себебі айтылған.',
	},
};
