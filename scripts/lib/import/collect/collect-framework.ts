import { formatCodes, parseCodes } from '#catalogue/publish/csv-codes.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import { isAsking, type AskingRow, type ImportRow } from '../rows/import-row.ts';
import { nameKey } from '../texts/cell-text.ts';
import { namesOfAlternatives } from './alternative-names.ts';
import { alternativesOf, collectCell } from './collect-cells.ts';
import { collectLevels } from './collect-levels.ts';
import { collectSkill } from './collect-skill.ts';
import { Facts } from './facts.ts';
import type { ImportedFramework, ImportedRole } from './framework.ts';
import { identify, type Identities, type Known } from './identities.ts';
import { namesFromCodes } from './names-from-codes.ts';

/** The existing content to which names in rows may refer. */
export interface ExistingNames {
  catalogue?: Catalogue | undefined;
  /** The levels of the ladder, which any role may use. */
  ladder: readonly Known[];
}

/** Joins rows into roles and skills with ids, and collects contradictions between rows. */
export function collectFramework(written: readonly ImportRow[], known: ExistingNames): ImportedFramework {
  const faults: ImportFault[] = [];
  const { roles: knownRoles = [], skills: knownSkills = [] } = known.catalogue ?? {};
  const rows = withNamesOfCodes(written, knownSkills);
  const asking = rows.filter(isAsking);
  const named = asking.map(({ asks, at }) => ({ ...asks.role, at }));
  const roles = identify('role', named, knownRoles, faults);
  const alternatives = namesOfAlternatives(asking, rows, knownSkills);
  const namedThere = asking.flatMap(({ asks, at }) =>
    (asks.alternatives ?? []).flatMap((value) => ({ name: value, ...alternatives.get(value), at })),
  );
  const skills = identify('skill', [...skillsIn(rows), ...namedThere], knownSkills, faults);
  const idsOf = (values: readonly string[]): string[] =>
    values.map((value) => skills.idOf(alternatives.get(value) ?? { name: value }));

  const framework: ImportedFramework = { roles: [], skills: new Map(), faults, repeats: [] };
  for (const [id, own] of Map.groupBy(asking, ({ asks }) => roles.idOf(asks.role))) {
    const role = collectRole(id, roles.nameOf(id), own, skills, known, framework);
    for (const [skillId, ofSkill] of Map.groupBy(own, ({ skill }) => skills.idOf(skill))) {
      const row = role.matrix.get(skillId);
      const thing = `the skill "${skills.nameOf(skillId)}" of the role "${role.name}"`;
      if (row) row.alternatives = alternativesOf(ofSkill, new Facts(thing, faults), idsOf);
    }
    framework.roles.push(role);
  }
  for (const [id, own] of Map.groupBy(rows, ({ skill }) => skills.idOf(skill))) {
    framework.skills.set(id, collectSkill(id, skills.nameOf(id), own, faults));
  }
  addOtherSkills(framework, skills, knownSkills);
  return framework;
}

function withNamesOfCodes(rows: readonly ImportRow[], known: readonly Known[]): ImportRow[] {
  const complete = namesFromCodes(skillsIn(rows), known);
  return rows.map((row) => ({ ...row, skill: complete(row.skill) }));
}

function skillsIn(rows: readonly ImportRow[]) {
  return rows.map(({ skill, at }) => ({ ...skill, at }));
}

function collectRole(
  id: string,
  name: string,
  rows: readonly AskingRow[],
  skills: Identities,
  known: ExistingNames,
  framework: ImportedFramework,
): ImportedRole {
  const facts = new Facts(`the role "${name}"`, framework.faults);
  const { levels, hasOrder, idOf } = collectLevels(name, rows, knownLevels(id, known), framework.faults);
  const role: ImportedRole = { id, name, levels, hasOrder, matrix: new Map() };
  for (const row of rows) {
    const { role: named, level, family, roleTagline, roleCodes } = row.asks;
    facts.add('code', named.code, row.at);
    facts.add('family', family, row.at, nameKey);
    facts.add('tagline', roleTagline, row.at);
    facts.add('list of codes', roleCodes && formatCodes(roleCodes), row.at);
    if (row.asks.isRequired) collectCell(role, skills.idOf(row.skill), idOf(level), row, framework);
  }
  const codes = facts.get('list of codes');
  return {
    ...role,
    code: facts.get('code'),
    family: facts.get('family'),
    tagline: facts.get('tagline'),
    codes: codes === undefined ? undefined : parseCodes(codes).codes,
  };
}

/** Returns the levels that a role has, and those of the ladder that it does not have. */
function knownLevels(roleId: string, { catalogue, ladder }: ExistingNames) {
  const own: readonly Known[] = catalogue?.roles.find(({ id }) => id === roleId)?.levels ?? [];
  const taken = new Set(own.flatMap(({ id, name }) => [id, nameKey(name)]));
  return { own, ladder: ladder.filter(({ id, name }) => !taken.has(id) && !taken.has(nameKey(name))) };
}

/** Adds new skills that are only alternatives, each in the domain of the row that names it. */
function addOtherSkills(
  { roles, skills: own }: ImportedFramework,
  skills: Identities,
  known: readonly (Known & { domain: { name: string } })[],
): void {
  for (const { matrix } of roles) {
    for (const [rowId, { alternatives = [] }] of matrix) {
      for (const id of alternatives) {
        if (own.has(id) || known.some((skill) => skill.id === id)) continue;
        const domain = own.get(rowId)?.domain ?? known.find((skill) => skill.id === rowId)?.domain.name;
        own.set(id, { id, name: skills.nameOf(id), domain, descriptors: new Map() });
      }
    }
  }
}
