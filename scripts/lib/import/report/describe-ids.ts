import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { countOf } from '#catalogue/text/words.ts';
import { needsIdColumn } from '../../content/readable-id.ts';
import type { ImportedFramework } from '../collect/framework.ts';

/** Describes how many new ids are unreadable, with the column that can give others; empty if there are none. */
export function describeIds(
  { roles, skills }: ImportedFramework,
  catalogue: Catalogue | undefined,
): string[] {
  const known = new Set([...(catalogue?.roles ?? []), ...(catalogue?.skills ?? [])].map(({ id }) => id));
  const named = [
    ...roles.map((role) => ({ ...role, column: 'role_id' })),
    ...roles.flatMap(({ id, levels }) =>
      known.has(id) ? [] : levels.map((level) => ({ ...level, column: 'level_id' })),
    ),
    ...[...skills.values()].map((skill) => ({ ...skill, column: 'skill_id' })),
  ];
  const unreadable = named.filter(({ id, name }) => !known.has(id) && needsIdColumn(name));
  return [...Map.groupBy(unreadable, ({ column }) => column)].map(([column, items]) => {
    const [first] = items;
    const what = countOf(items.length, 'name');
    return `ids: ${what} that cannot be spelled in Latin letters, such as "${first?.name ?? ''}" (${first?.id ?? ''}); add a column "${column}" to choose other ids`;
  });
}
