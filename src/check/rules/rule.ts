import type { CheckedContent } from '../content.ts';
import type { Problem } from '../problem.ts';

export type Rule = (checked: CheckedContent) => Problem[];
