import type { PartDiff, PartsDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import type { ChangeFact } from './change-tree.ts';
import { describePresence, fieldFacts, orderFact } from './field-facts.ts';
import { wording, type Wording } from './wording.ts';

interface PartStyle<Part> {
  /** The heading above the parts. */
  group?: string;
  pathOf?: (id: string) => string | undefined;
  detailsOf?: (part: Part) => Partial<ChangeFact>;
}

/** Describes the added, removed and changed parts, and their order. */
export function partFacts<Part extends PartDiff>(
  { added, removed, changed, order }: PartsDiff<Part>,
  { group, pathOf, detailsOf }: PartStyle<Part> = {},
): ChangeFact[] {
  const factOf = (part: Part): ChangeFact => {
    const { id, name } = part.after ?? part.before ?? { id: '', name: '' };
    const [is, was] = [part.after !== undefined, part.before !== undefined];
    const says = describePart(part);
    return {
      name,
      ...(is && was ? {} : { id, isWhole: true }),
      path: pathOf?.(id),
      group,
      says: says.length > 0 ? says : wording('changed'),
      facts: is ? fieldFacts(part.fields) : [],
      ...detailsOf?.(part),
    };
  };
  return [
    ...[...added, ...removed, ...changed].map(factOf),
    ...(order ? [{ ...orderFact('Order', order.before, order.after), group }] : []),
  ];
}

/** Describes the change of a part: `added`, `removed`, `renamed from MLflow`; empty if only fields changed. */
export function describePart(part: PartDiff): Wording {
  const { before, after } = part;
  if (before === undefined || after === undefined) return wording(describePresence(before, after));
  if (!isRenamed(part)) return [];
  const name = before.name === after.name ? '' : ` from ${before.name}`;
  if (before.id === after.id) return wording(`renamed${name}`);
  return [
    ...wording(`renamed${name} (`),
    ...wording(before.id, 'code'),
    ...wording(' → '),
    ...wording(after.id, 'code'),
    ...wording(')'),
  ];
}
