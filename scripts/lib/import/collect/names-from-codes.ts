import { nameKey } from '../texts/cell-text.ts';
import type { NamedPart } from '../rows/import-row.ts';
import type { Known, NamedAt } from './identities.ts';

/**
 * Returns a function that adds the name and the id to a part with only a code, as in a profile of a role that refers to
 * a dictionary of skills. It returns other parts unchanged.
 */
export function namesFromCodes(
  named: readonly NamedAt[],
  known: readonly Known[],
): (part: NamedPart) => NamedPart {
  const byCode = new Map<string, NamedPart>();
  const names = new Set<string>();
  for (const { id, name, code } of known) {
    if (code !== undefined) byCode.set(code, { name, id, code });
    names.add(nameKey(name));
  }
  for (const { name, id, code } of named) {
    if (code === undefined || name === code) continue;
    byCode.set(code, { name, id, code });
    names.add(nameKey(name));
  }
  return (part) => {
    const meant = part.id === undefined && !names.has(nameKey(part.name)) ? byCode.get(part.name) : undefined;
    return meant ?? part;
  };
}
