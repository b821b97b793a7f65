import type { SearchKind } from './search-record.ts';

/** The fields for tokens of whole names with their weights: a skill comes before everything else of its name. */
export const WHOLE_NAME_WEIGHTS = { skill: 10, name: 1 } as const;

export function wholeNameField(kind: SearchKind): keyof typeof WHOLE_NAME_WEIGHTS {
  return kind === 'Skill' ? 'skill' : 'name';
}
