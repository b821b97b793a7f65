import type { PartDiff, PartsDiff, SkillDiff } from '#catalogue/changes/diff/catalogue-diff.ts';
import { isRenamed } from '#catalogue/changes/diff/diff-parts.ts';
import type { ChangeLine } from './change-line.ts';
import { describeText, fieldLines } from './field-lines.ts';
import { textChangeOf } from './text-change.ts';

/** One line for each part that was added, removed or changed; `pathOf` says where the part of an id stands now. */
export function partLines(
  { added, removed, changed, order }: PartsDiff,
  pathOf: (id: string) => string | undefined = () => undefined,
): ChangeLine[] {
  const lineOf = (part: PartDiff): ChangeLine => partLine(part, pathOf, fieldLines(part.fields));
  return [
    ...[...added, ...removed].map((part) => ({ ...lineOf(part), lines: [] })),
    ...changed.map(lineOf),
    ...(order ? [{ name: 'Order', says: 'changed', lines: [] }] : []),
  ];
}

/** One line for each skill, with its descriptors below it. */
export function skillLines(
  { added, removed, changed }: PartsDiff<SkillDiff>,
  pathOf: (id: string) => string | undefined,
): ChangeLine[] {
  return [
    ...partLines({ added, removed, changed: [] }, pathOf),
    ...changed.map((skill) =>
      partLine(skill, pathOf, [...fieldLines(skill.fields), ...descriptorLines(skill)]),
    ),
  ];
}

/** What became of a part as a whole: `added`, `removed`, `renamed from MLflow`; empty where only fields changed. */
export function describePart(part: PartDiff): string {
  const { before, after } = part;
  if (before === undefined || after === undefined) return describeText(before, after);
  if (!isRenamed(part)) return '';
  return `renamed from ${before.name === after.name ? before.id : before.name}`;
}

/** One line for each descriptor of a skill that changed. */
export function descriptorLines({ descriptors }: SkillDiff): ChangeLine[] {
  return descriptors.map(({ before, after }) => ({
    name: (after ?? before)?.proficiency.name ?? '',
    says: `descriptor ${describeText(before, after)}`,
    text: textChangeOf(before?.text, after?.text),
    lines: [],
  }));
}

function partLine(
  part: PartDiff,
  pathOf: (id: string) => string | undefined,
  lines: ChangeLine[],
): ChangeLine {
  const { id, name } = part.after ?? part.before ?? { id: '', name: '' };
  return { name, path: pathOf(id), says: describePart(part) || 'changed', lines };
}
