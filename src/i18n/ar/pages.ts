import type { pages as original } from '../en/pages.ts';
import type { Translated } from '../words.ts';

export const pages: Translated<typeof original> = {
	homePage: {
		doors: 'من أين تريد أن تبدأ؟',
		find: {
			title: 'ابحث عن إرشاد',
			text: 'أدلّة وأدوات ودراسات حالة، لكل منها دليله.',
		},
		teach: {
			title: 'علّم',
			text: 'وحدات مع خطط جلسات، ومسارات عبرها.',
		},
		contribute: {
			title: 'شارك',
			text: 'اقترح صفحة أو صحّح صفحة. لا تحتاج إلى برمجة.',
		},
		countries: 'أربعة بلدان',
		mapHeading: 'كيف تصل الصفحات بين الإطارين',
		whatIsHere: '{pages} صفحة و{links} رابطًا بالأهداف. كل رابط يقول لماذا وُضع.',
		browse: 'تصفّح',
	},
};
