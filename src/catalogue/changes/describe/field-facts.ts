import type { FieldChange, FieldValue } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { ChangeFact } from './change-tree.ts';
import { joinWordings, listWordings, wording, type Wording } from './wording.ts';

/** The maximum length, in characters, of a value shown on the same line as its field. */
const SHORT = 60;

/** Describes changed fields. */
export function fieldFacts(fields: readonly FieldChange[]): ChangeFact[] {
  return fields.map((change) => ({ name: change.field, facts: [], ...describeField(change) }));
}

/** Describes a changed order; `name` is the name of the fact. */
export function orderFact(name: string, before: readonly string[], after: readonly string[]): ChangeFact {
  return { name, facts: [], ...describeOrder(before, after) };
}

/** Returns `added`, `removed` or `changed`. */
export function describePresence(before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function describeField({ before, after }: FieldChange): Pick<ChangeFact, 'says' | 'text'> {
  if (Array.isArray(before) || Array.isArray(after)) return describeList(listOf(before), listOf(after));
  if (isShort(before) && isShort(after)) return { says: describeShort(before, after) };
  return { says: wording(describePresence(before, after)), text: { before, after } };
}

function describeShort(before: string | undefined, after: string | undefined): Wording {
  if (before === undefined) return [...wording('added '), ...wording(after ?? '', 'added')];
  if (after === undefined) return [...wording('removed '), ...wording(before, 'removed')];
  return [...wording(before, 'removed'), ...wording(' → '), ...wording(after, 'added')];
}

function describeList(
  before: readonly string[],
  after: readonly string[],
): Pick<ChangeFact, 'says' | 'text'> {
  const [removed, added] = [itemsOnlyIn(before, after), itemsOnlyIn(after, before)];
  if (removed.length + added.length === 0) return describeOrder(before, after);
  return { says: joinWordings([describeItems('added', added), describeItems('removed', removed)], '; ') };
}

function describeItems(kind: 'added' | 'removed', items: readonly string[]): Wording {
  if (items.length === 0) return [];
  return [...wording(`${kind} `), ...listWordings(items.map((item) => wording(item, kind)))];
}

function describeOrder(
  before: readonly string[],
  after: readonly string[],
): Pick<ChangeFact, 'says' | 'text'> {
  return { says: wording('order changed'), text: { before: before.join(', '), after: after.join(', ') } };
}

/** A repeated item counts each time. */
function itemsOnlyIn(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const index = left.indexOf(item);
    if (index === -1) return true;
    left.splice(index, 1);
    return false;
  });
}

function listOf(value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isShort(value: string | undefined): boolean {
  return value === undefined || (value.length <= SHORT && !value.includes('\n'));
}
