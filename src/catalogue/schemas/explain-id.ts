import { isReservedName } from '#catalogue/model/is-id.ts';
import { meantId, type Named } from '#catalogue/text/meant-id.ts';
import { ID_RULE, nearestId, RESERVED_NAME } from './id.ts';
import type { IdKind } from './id-reference.ts';

/** Kinds with so few items that a message can list them all. */
const LISTED: readonly (IdKind | undefined)[] = ['proficiency', 'group'];

/** The kind of thing that an id at some place names, and the known items of that kind. */
export interface IdTarget {
  /** Undefined if the id is declared here, rather than a reference. */
  of: IdKind | undefined;
  /** The known items of that kind. */
  items: readonly Named[];
}

/** Explains a value that is not an id where one belongs, and suggests an id that exists. */
export function explainId(written: string, { of, items }: IdTarget): string {
  if (isReservedName(written)) return `"${written}": ${RESERVED_NAME}`;
  const meant = of === undefined ? nearestId(written) : meantId(written, items);
  if (meant !== undefined) return `"${written}" is not an id; did you mean "${meant}"?`;
  const known = LISTED.includes(of) ? items.map(({ id }) => id) : [];
  return `"${written}" is not an id${known.length > 0 ? `; known here: ${known.join(', ')}` : `: ${ID_RULE}`}`;
}
