import { idFromName } from '#catalogue/model/id-from-name.ts';
import { readableId, readableIds } from '../../content/readable-id.ts';
import { nameKey } from '../texts/cell-text.ts';
import type { Known } from '../collect/identities.ts';

/**
 * Returns a function that finds the item with a name among families, domains or groups, also by a former id. Unknown names
 * get new ids.
 */
export function idsOfNames(
  names: Iterable<string | undefined>,
  known: readonly Known[],
): (name: string) => { id: string; name: string; isNew: boolean } {
  const byKey = new Map<string, { id: string; name: string; isNew: boolean }>();
  for (const { id, name } of known.toReversed()) byKey.set(nameKey(name), { id, name, isNew: false });
  const formerly = new Map(
    known.flatMap((item) => (item.formerIds ?? []).map((former) => [former, item] as const)),
  );
  const fresh = new Map<string, string>();
  for (const name of names) {
    if (name === undefined || byKey.has(nameKey(name)) || fresh.has(nameKey(name))) continue;
    const renamed = formerly.get(readableId(name)) ?? formerly.get(idFromName(name));
    if (renamed) byKey.set(nameKey(name), { id: renamed.id, name: renamed.name, isNew: false });
    else fresh.set(nameKey(name), name);
  }
  const taken = new Set([...known.map(({ id }) => id), ...formerly.keys()]);
  for (const [name, id] of readableIds(fresh.values(), taken))
    byKey.set(nameKey(name), { id, name, isNew: true });
  return (name) => {
    const found = byKey.get(nameKey(name));
    if (found === undefined) throw new Error(`the name ${name} was not passed to idsOfNames()`);
    return found;
  };
}
