/** What machines are told of a module or a pathway: schema.org, as JSON-LD, and oEmbed. */
import { addressOf, codeOf } from '../graph/addresses.ts';
import { earnedTagsOf } from '../graph/queries.ts';
import type { Graph, Page } from '../graph/types.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { frameOf } from './snippet.ts';

/** The UN's identifier of a goal or target (UN SDG Linked Open Data): "10.7" → http://metadata.un.org/sdg/10.7 */
export function unIdentifier(code: string): string {
	return `http://metadata.un.org/sdg/${code}`;
}

/** 75 → "PT1H15M", ISO 8601 */
export function duration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	return `PT${hours ? `${hours}H` : ''}${minutes % 60 || !hours ? `${minutes % 60}M` : ''}`;
}

/**
 * schema.org metadata of a module (LearningResource) or a pathway (Course).
 * @param site the site's address, "https://waymark.example"
 * @returns an object for JSON-LD; undefined for other kinds of page
 */
export function schemaOrg(page: Page, graph: Graph, vocabulary: Vocabulary, site: string): Record<string, unknown> | undefined {
	const { front } = page;
	if (!('id' in front)) return undefined;
	const absolute = (path: string) => new URL(path, site).href;
	const labels = new Map([...vocabulary['sdg-goals'], ...vocabulary['sdg-targets']].map(({ code, label }) => [code, label]));
	const shared = {
		'@context': 'https://schema.org',
		'@id': absolute(`/id/${front.id}/`),
		url: absolute(addressOf(page.id)),
		identifier: front.id,
		name: front.title,
		description: front.summary,
		inLanguage: 'en',
		datePublished: front.published,
		dateModified: front.reviewed,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isAccessibleForFree: true,
		provider: { '@type': 'Organization', name: 'Waymark', url: absolute('/') },
		audience: front.audiences.map((id) => ({ '@type': 'Audience', audienceType: vocabulary.audiences.find((each) => each.id === id)?.label })),
		educationalAlignment: earnedTagsOf(graph, page.id)
			.filter(({ to }) => to.startsWith('sdg:'))
			.map(({ to }) => ({
				'@type': 'AlignmentObject',
				alignmentType: 'educationalSubject',
				educationalFramework: 'Sustainable Development Goals',
				targetName: `SDG ${codeOf(to)}`,
				targetDescription: labels.get(codeOf(to)),
				targetUrl: unIdentifier(codeOf(to)),
			})),
	};
	const named = (id: string) => {
		const found = graph.pages.get(id);
		if (!found || !('id' in found.front)) return [];
		return [
			{
				'@type': 'plan' in found.front ? 'LearningResource' : 'CreativeWork',
				'@id': absolute(`/id/${found.front.id}/`),
				name: found.front.title,
				url: absolute(addressOf(id)),
			},
		];
	};
	if ('plan' in front)
		return {
			...shared,
			'@type': 'LearningResource',
			learningResourceType: 'module',
			educationalLevel: front.level,
			timeRequired: duration(front.minutes),
			teaches: front.objectives,
			competencyRequired: front.prerequisites.flatMap(named).map(({ name }) => name),
			isBasedOn: front.uses.flatMap(named),
		};
	if ('steps' in front) {
		const minutes = front.steps.reduce((sum, step) => {
			const target = graph.pages.get(step.page)?.front;
			return sum + (target && 'minutes' in target ? target.minutes : (step.minutes ?? 0));
		}, 0);
		return {
			...shared,
			'@type': 'Course',
			timeRequired: duration(minutes),
			hasPart: front.steps.flatMap(({ page: id }) => named(id)),
			hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'online', courseWorkload: duration(minutes) },
		};
	}
	return undefined;
}

/** A module as oEmbed 1.0 (https://oembed.com, section 2.3.4.4): a frame that course platforms may show in place of a link. */
export function oEmbed({ id, title }: { id: string; title: string }, site: string): Record<string, unknown> {
	const origin = new URL(site).origin;
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: 'Waymark',
		provider_url: origin,
		html: frameOf(origin, { id, title }).text,
		width: 800,
		height: 900,
	};
}
