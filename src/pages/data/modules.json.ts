/** The modules' texts and questions, for the session builder: fetched when a word is looked for or a course is taken away. */
import type { ModuleTexts } from '../../learn/texts.ts';
import { hub } from '../../site/hub.ts';

export function GET() {
	const { graph, texts } = hub();
	const modules: ModuleTexts = Object.fromEntries(
		[...graph.pages.values()].flatMap(({ id, front }) =>
			'plan' in front ? [[front.id, { words: texts.get(id)?.get('en')?.plain ?? '', questions: front.questions }]] : [],
		),
	);
	return Response.json(modules);
}
