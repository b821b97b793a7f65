import type { PartDiff, PartsDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import type { Bullet } from './bullets.ts';
import { commentCode, commentText } from './comment-text.ts';
import { fieldBullets, orderBullet } from './field-bullets.ts';
import { strongName } from './short-name.ts';

/** One bullet for each part that changed; `childrenOf` says what stands below one that was not removed. */
export function partBullets<Part extends PartDiff>(
  { added, removed, changed, order }: PartsDiff<Part>,
  childrenOf: (part: Part) => Bullet[] = ({ fields }) => fieldBullets(fields),
): Bullet[] {
  return [
    ...added.map((part) => ({ line: partLine(part), children: childrenOf(part) })),
    ...removed.map((part) => ({ line: partLine(part) })),
    ...changed.map((part) => ({ line: partLine(part), children: childrenOf(part) })),
    ...(order ? [orderBullet('order', order)] : []),
  ];
}

/** What became of a part: `**MLflow**`, `**MLflow** added`, `**MLflow** → **ML Flow**`. */
export function partLine(part: PartDiff): string {
  const { before, after } = part;
  if (before === undefined) return after ? `${strongName(after.name)} added (${commentCode(after.id)})` : '';
  if (after === undefined) return `${strongName(before.name)} removed (${commentCode(before.id)})`;
  if (!isRenamed(part)) return strongName(after.name);
  const names =
    before.name === after.name
      ? strongName(after.name)
      : `<del>${commentText(before.name)}</del> → ${strongName(after.name)}`;
  const ids = [before.id, after.id].map(commentCode).join(' → ');
  return before.id === after.id ? `${names}, renamed` : `${names}, renamed (${ids})`;
}

/** How many changes of parts there are. */
export function countParts({ added, removed, changed, order }: PartsDiff): number {
  return added.length + removed.length + changed.length + (order ? 1 : 0);
}
