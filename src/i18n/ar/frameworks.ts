import type { frameworks as original } from '../en/frameworks.ts';
import type { Translated } from '../words.ts';

export const frameworks: Translated<typeof original> = {
	noPagesYet: 'لا صفحة بعد',
	tableHeading: 'ما يربطه جدول شبكة الأمم المتحدة',
	allGoals: 'لهذا الهدف تقول الإرشادات «كل أهداف التنمية المستدامة» فقط ولا تعدّد غاية.',
	inText: 'مذكورة في النص',
	printedAs: 'مطبوعة {printed}',
	provenance: 'من أين الجدول',
	pagesHeading: 'صفحات مرتبطة به',
	pagesOfGoal: 'صفحات مرتبطة بهذا الهدف أو بإحدى غاياته: الروابط الرئيسية أولًا، وأخيرًا ما يذكره المصدر فقط.',
	pagesOfObjective: 'صفحات مرتبطة بهذا الهدف: الروابط الرئيسية أولًا، وأخيرًا ما يذكره المصدر فقط.',
};
