import { readableId, readableIds } from '../../content/readable-id.ts';
import type { TablePlace } from '../faults/import-fault.ts';
import type { ImportedFramework } from './framework.ts';

/** Adds the role and the levels of the options, without requirements, to a framework of tables that only describe skills. */
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
