import type { frame as original } from '../en/frame.ts';
import type { Translated } from '../words.ts';

export const frame: Translated<typeof original> = {
	siteName: 'Waymark',
	siteLine: 'الهجرة والتنمية المستدامة، صفحة صفحة ورابطًا رابطًا',
	titleSuffix: 'Waymark — الهجرة والتنمية المستدامة',
	skip: 'انتقل إلى المحتوى',
	home: 'الرئيسية',
	mainNavigation: 'القائمة الرئيسية',
	footerNavigation: 'عن هذا الموقع',
	breadcrumbs: 'أين أنت',
	search: 'بحث',
	searchLabel: 'ابحث في Waymark',
	searchHint: 'جفاف، SDG 10.7 …',
	independent: 'Waymark مشروع مستقل. وليس من منشورات المنظمة الدولية للهجرة أو الأمم المتحدة أو أي حكومة.',
	licenceLine: 'النصوص: CC BY 4.0. الشيفرة: MIT.',
	about: 'عن المشروع',
	glossary: 'المصطلحات',
	sources: 'المصادر',
	contribute: 'شارك',
	accessibility: 'إتاحة الوصول',
	wrong: {
		question: 'هل وجدت خطأ؟ قل لنا ما هو وكيف عرفت.',
		write: 'اكتب إلى المحررين',
		take: 'نزّل رسالة لتملأها',
		sendTo: 'إلى المكتب المسؤول عن {host}.',
	},
	navigation: {
		guides: 'أدلّة',
		toolkits: 'أدوات',
		'case-studies': 'دراسات حالة',
		modules: 'تعلّم',
		countries: 'بلدان',
		goals: 'أهداف التنمية',
		objectives: 'الاتفاق العالمي',
		explore: 'استكشاف',
	},
};
