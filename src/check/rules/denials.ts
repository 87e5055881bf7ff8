import { codeOf } from '../../graph/addresses.ts';
import type { Finding } from '../problem.ts';
import type { ContentRule } from './rule.ts';

/** Ways in which a reason says that there is none. Whether it does is for a person to judge: so it is a warning. */
const DENIALS = [
	/\bno (?:path|link|connection|reason|trace|sign)\b/,
	/\bno (?:clear|visible|obvious|apparent) (?:path|link|connection|reason|place|part)\b/,
	/\bnothing\b[^.;]{0,40}\b(?:shows?|says?|explains?|reported|links?|connects?)\b/,
	/\b(?:we|i) (?:cannot|can not|can't|can only|do not|don't) (?:say|tell|see|know|find|guess)\b/,
	/\b(?:is|are|was|were|stands?|comes?) (?:listed |here |tagged |left )?(?:without|unexplained)\b(?! papers)/,
	/\bwithout (?:a |any |giving (?:a |any )?|saying )(?:reason|comment|explanation|why)\b/,
	/\b(?:does not|did not|doesn't|never) (?:say|explain|tell|spell)\b/,
	/\bleaves? (?:it |this |that |the reason )?(?:open|unexplained|unsaid)\b/,
	/\bonly (?:lists?|listed|the (?:list|completeness))\b/,
	/\b(?:plays?|has|have) no (?:part|place|role)\b/,
	/\b(?:is|are) (?:silent|absent|not (?:mentioned|spoken of|raised))\b/,
	/\bfor completeness\b/,
] as const;

export const denials: ContentRule = {
	code: 'WM040',
	level: 'warning',
	title: 'A reason that says there is none',
	help: 'A link is there because something on the page makes it. “We see no path to this goal, but the source lists it” is the source’s claim and not a reason: write `weight: claimed` with the paragraph of the list as `evidence`, and no `because`. The claim stays visible on the page, carries no weight, and maps leave it out. If there is a reason after all, write that reason and nothing of what is missing.',
	find: ({ graph }) =>
		graph.links.flatMap((link): Finding[] => {
			if (link.kind !== 'tag' || !link.because) return [];
			const denial = DENIALS.map((form) => form.exec((link.because as string).toLowerCase())?.[0]).find((found) => found !== undefined);
			if (denial === undefined) return [];
			return [
				{
					...link.place,
					found: `the reason for ${codeOf(link.to)} reads as a denial: “${denial}”`,
					allowed: 'what makes the link; or weight: claimed, where a source lists it and does not say why',
				},
			];
		}),
};
