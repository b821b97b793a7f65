import { isReservedName } from '#catalogue/model/is-id.ts';
import { meantId, type Named } from '#catalogue/text/meant-id.ts';
import { ID_RULE, nearestId, RESERVED_NAME } from './id.ts';
import type { IdKind } from './id-reference.ts';

const LISTED: readonly (IdKind | undefined)[] = ['proficiency', 'group'];

/** The kind of item that an id refers to, and the known items of that kind. */
export interface IdTarget {
  /** Undefined if the id is a new one and not a reference. */
  of: IdKind | undefined;
  items: readonly Named[];
}

/** Explains why a value is not a valid id, and suggests an existing id. */
export function explainId(written: string, { of, items }: IdTarget): string {
  if (isReservedName(written)) return `"${written}": ${RESERVED_NAME}`;
  const meant = of === undefined ? nearestId(written) : meantId(written, items);
  if (meant !== undefined) return `"${written}" is not an id; did you mean "${meant}"?`;
  const known = LISTED.includes(of) ? items.map(({ id }) => id) : [];
  return `"${written}" is not an id${known.length > 0 ? `; known here: ${known.join(', ')}` : `: ${ID_RULE}`}`;
}
