import type { FieldChange, FieldValue } from '#catalogue/changes/diff/catalogue-diff.ts';
import { joinWords } from '#catalogue/text/words.ts';
import type { ChangeLine } from './change-line.ts';
import { textChangeOf } from './text-change.ts';

/** A value that stands on the line of its field. */
const SHORT = 60;

/** One line for each field that changed. */
export function fieldLines(fields: readonly FieldChange[]): ChangeLine[] {
  return fields.map(({ field, before, after }) => {
    if (Array.isArray(before) || Array.isArray(after)) {
      return { name: field, says: describeList(listOf(before), listOf(after)), lines: [] };
    }
    if (isShort(before) && isShort(after))
      return { name: field, says: describeShort(before, after), lines: [] };
    return { name: field, says: describeText(before, after), text: textChangeOf(before, after), lines: [] };
  });
}

/** What became of a text: `added`, `removed` or `changed`. */
export function describeText(before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function describeShort(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `added ${after ?? ''}`;
  return after === undefined ? `removed ${before}` : `${before} → ${after}`;
}

function describeList(before: readonly string[], after: readonly string[]): string {
  const [removed, added] = [itemsOnlyIn(before, after), itemsOnlyIn(after, before)];
  if (removed.length + added.length === 0) return 'another order';
  return [
    ...(added.length > 0 ? [`added ${joinWords(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${joinWords(removed)}`] : []),
  ].join('; ');
}

/** The items that one list has and the other lacks; one that repeats counts each time. */
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
