import { joinWords } from '#catalogue/text/words.ts';
import type { FieldChange, FieldValue, OrderChange } from '#catalogue/changes/diff/catalogue-diff.ts';
import type { Bullet } from './bullets.ts';
import { commentText } from './comment-text.ts';
import { formatTextChange } from './text-change.ts';

/** A value that stands on the line of its field. */
const SHORT = 60;

/** One bullet for each field that changed. */
export function fieldBullets(fields: readonly FieldChange[]): Bullet[] {
  return fields.map(fieldBullet);
}

/** The bullet of an order that changed; `what` says of what. */
export function orderBullet(what: string, { before, after }: OrderChange): Bullet {
  return { line: `${what}: ${before.map(commentText).join(', ')} → ${after.map(commentText).join(', ')}` };
}

function fieldBullet({ field, before, after }: FieldChange): Bullet {
  const name = commentText(field);
  if (Array.isArray(before) || Array.isArray(after)) return listBullet(name, listOf(before), listOf(after));
  if (isShort(before) && isShort(after)) return { line: `${name}: ${describeShort(before, after)}` };
  return { line: `${name}${describeAbsence(before, after)}`, quotes: formatTextChange(before, after) };
}

function listBullet(name: string, before: readonly string[], after: readonly string[]): Bullet {
  const [removed, added] = [itemsOnlyIn(before, after), itemsOnlyIn(after, before)];
  if (removed.length + added.length === 0) {
    return orderBullet(`order of ${name}`, { before: [...before], after: [...after] });
  }
  const parts = [
    ...(added.length > 0
      ? [`added ${joinWords(added.map((item) => `<ins>${commentText(item)}</ins>`))}`]
      : []),
    ...(removed.length > 0
      ? [`removed ${joinWords(removed.map((item) => `<del>${commentText(item)}</del>`))}`]
      : []),
  ];
  return { line: `${name}: ${parts.join('; ')}` };
}

function listOf(value: FieldValue | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
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

function isShort(value: string | undefined): boolean {
  return value === undefined || (value.length <= SHORT && !value.includes('\n'));
}

function describeShort(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `added <ins>${commentText(after ?? '')}</ins>`;
  if (after === undefined) return `removed <del>${commentText(before)}</del>`;
  return `<del>${commentText(before)}</del> → <ins>${commentText(after)}</ins>`;
}

function describeAbsence(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return ', added:';
  return after === undefined ? ', removed:' : ':';
}
