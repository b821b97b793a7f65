import type { SearchKind } from './search-record.ts';

/** Weights of the fields for whole names. A skill comes before other results with the same name. */
export const WHOLE_NAME_WEIGHTS = { skill: 10, name: 1 } as const;

export function wholeNameField(kind: SearchKind): keyof typeof WHOLE_NAME_WEIGHTS {
  return kind === 'Skill' ? 'skill' : 'name';
}
