import { joinTexts } from '#catalogue/publish/csv-list.ts';
import { joinWords } from '#catalogue/text/words.ts';
import { referTo } from '../faults/import-fault.ts';
import type { AskingRow } from '../rows/import-row.ts';
import type { Facts } from './facts.ts';
import type { ImportedCell, ImportedFramework, ImportedRole } from './framework.ts';

/** Adds the requirement of a row to its role, or joins it with an earlier equal one. Adds a fault for a contradiction. */
export function collectCell(
  role: ImportedRole,
  skill: string,
  level: string,
  row: AskingRow,
  { faults, repeats }: ImportedFramework,
): void {
  const { at, asks } = row;
  const { proficiency, mandatory, expects, examples } = asks;
  const { cells } = role.matrix.get(skill) ?? { cells: new Map<string, ImportedCell>() };
  if (!role.matrix.has(skill)) role.matrix.set(skill, { cells });
  const first = cells.get(level);
  if (first === undefined) {
    cells.set(level, { at, proficiency, mandatory, expects, examples });
    return;
  }
  const differing = findDifferences(first, { at, proficiency, mandatory, expects, examples });
  const cell = `"${row.skill.name}" for ${asks.role.name}, ${asks.level.name},`;
  const where = referTo(first.at, at);
  if (differing.length === 0) {
    const whole = { ...first };
    whole.proficiency ??= proficiency;
    whole.expects ??= expects;
    whole.examples ??= examples;
    const addsNothing = Object.values(whole).every((value, index) => value === Object.values(first)[index]);
    cells.set(level, whole);
    const outcome = addsNothing ? 'this row is ignored' : 'both rows were joined into one requirement';
    repeats.push({ at, message: `${cell} is already at ${where}: ${outcome}` });
  } else {
    const message = `${cell} differs from ${where} in ${joinWords(differing)}: keep one of the rows`;
    faults.push({ at, message });
  }
}

function findDifferences(first: ImportedCell, other: ImportedCell): string[] {
  const listed = (texts: readonly string[] | undefined): string | undefined => texts && joinTexts(texts);
  return [
    ...(differs(first.proficiency, other.proficiency) ? ['proficiency'] : []),
    ...(first.mandatory === other.mandatory ? [] : ['mandatory']),
    ...(differs(first.expects, other.expects) ? ['expects'] : []),
    ...(differs(listed(first.examples), listed(other.examples)) ? ['example'] : []),
  ];
}

function differs(first: string | undefined, other: string | undefined): boolean {
  return first !== undefined && other !== undefined && first !== other;
}

/** Returns the ids of the alternatives in a row of a role, or undefined if the file names none. */
export function alternativesOf(
  rows: readonly AskingRow[],
  facts: Facts,
  idsOf: (written: readonly string[]) => string[],
): string[] | undefined {
  const fact = 'list of alternatives';
  const split = (list: string): string[] => list.split('; ');
  for (const { asks, at } of rows) {
    facts.add(fact, asks.alternatives?.join('; '), at, (list) => idsOf(split(list)).join());
  }
  const list = facts.get(fact);
  return list === undefined ? undefined : idsOf(split(list));
}
