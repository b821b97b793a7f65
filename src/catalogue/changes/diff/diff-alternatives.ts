import type { MatrixRow, Role } from '#catalogue/model/catalogue.ts';
import type { AlternativesChange } from './catalogue-diff.ts';
import { isSameList } from './diff-fields.ts';
import { referenceTo } from './diff-parts.ts';
import type { CataloguePairing } from './pair-catalogues.ts';

/** Compares the alternatives of a role's rows. Treats a missing row as a row without alternatives. */
export function diffAlternatives(
  before: Role | undefined,
  after: Role | undefined,
  { skills: { laterIdOf } }: CataloguePairing,
): AlternativesChange[] {
  const laterId = (id: string): string => laterIdOf.get(id) ?? id;
  const earlierById = new Map(rowsOf(before).map((row) => [laterId(row.skill.id), row]));
  const laterById = new Map(rowsOf(after).map((row) => [row.skill.id, row]));
  return [...new Set([...laterById.keys(), ...earlierById.keys()])].flatMap((id) => {
    const [earlier, later] = [earlierById.get(id), laterById.get(id)];
    const [had, has] = [earlier, later].map((row) =>
      (row?.alternatives ?? []).map((skill) => referenceTo(skill)),
    );
    const skill = (later ?? earlier)?.skill;
    if (!had || !has || !skill) return [];
    const isSame = isSameList(
      had.map((one) => laterId(one.id)),
      has.map((one) => one.id),
    );
    return isSame ? [] : [{ skill: referenceTo(skill), before: had, after: has }];
  });
}

function rowsOf(role: Role | undefined): MatrixRow[] {
  return role?.matrix.flatMap(({ rows }) => rows) ?? [];
}
