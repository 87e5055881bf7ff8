import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		heading: 'إرشاد في الهجرة والتنمية، ولكل رابط سببه',
		find: {
			title: 'ابحث عن إرشاد',
		},
		teach: {
			title: 'علّم',
		},
		contribute: {
			title: 'شارك',
			text: 'اقترح صفحة أو صحّح صفحة. لا تحتاج إلى برمجة.',
		},
		mapHeading: 'أهداف الإطارين التي تشترك في صفحات',
		explorer: 'افتح المستكشف',
		hasPages: {
			zero: 'لا صفحات له.',
			one: 'له صفحة واحدة:',
			two: 'له صفحتان. إحداهما:',
			few: 'له {n} صفحات. إحداها:',
			many: 'له {n} صفحة. إحداها:',
			other: 'له {n} صفحة. إحداها:',
		},
		whyLink: 'سبب الرابط:',
		whatIsHere: '{pages} صفحة و{links} رابطًا بالأهداف. كل رابط يقول لماذا وُضع.',
	},
};
