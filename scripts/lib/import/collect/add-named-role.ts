import { readableId, readableIds } from '../../content/readable-id.ts';
import type { TablePlace } from '../faults/import-fault.ts';
import type { ImportedFramework } from './framework.ts';

/** Adds the role that the options name with its levels, which requires nothing yet, to tables that only describe skills. */
export function addNamedRole(
  framework: ImportedFramework,
  { role, levels }: { role?: string | undefined; levels?: readonly string[] | undefined },
  at: TablePlace,
): void {
  if (role === undefined || levels === undefined) return;
  const ids = readableIds(levels);
  framework.roles.push({
    ...{ id: readableId(role), name: role, hasOrder: false, matrix: new Map() },
    levels: levels.map((name) => ({ id: ids.get(name) ?? '', name, at })),
  });
}
