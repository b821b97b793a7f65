import type { SearchKind } from './search-record.ts';

/** Where a record keeps the tokens of its whole names, and how much each place weighs: a skill comes before all else of its name. */
export const WHOLE_NAME_WEIGHTS = { skill: 10, name: 1 } as const;

export function wholeNameField(kind: SearchKind): keyof typeof WHOLE_NAME_WEIGHTS {
  return kind === 'Skill' ? 'skill' : 'name';
}
