import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { joinTexts, splitTexts } from '#catalogue/publish/csv-list.ts';
import { namesOfAlternatives } from './alternative-names.ts';
import { nameKey } from '../texts/cell-text.ts';
import { collectLevels } from './collect-levels.ts';
import type { ImportFault } from '../faults/import-fault.ts';
import type { CsvRow } from '../rows/csv-row.ts';
import { Facts } from './facts.ts';
import type { ImportedCell, ImportedFramework, ImportedRole, ImportedSkill } from './framework.ts';
import { identify, type Identities, type Known } from './identities.ts';

/** What the names in rows may stand for already. */
export interface ExistingNames {
  catalogue?: Catalogue | undefined;
  /** The levels that any role may have. */
  ladder: readonly Known[];
}

/** Joins rows to roles and skills with ids, or finds where rows contradict each other. */
export function collectFramework(rows: readonly CsvRow[], known: ExistingNames): ImportedFramework {
  const faults: ImportFault[] = [];
  const { roles: knownRoles = [], skills: knownSkills = [] } = known.catalogue ?? {};
  const roles = identify('role', namesOf(rows, 'role'), knownRoles, faults);
  const alternatives = namesOfAlternatives(rows, knownSkills);
  const namedThere = rows.flatMap(({ alternatives: written = [], line }) =>
    written.flatMap((value) => ({ name: value, ...alternatives.get(value), line })),
  );
  const skills = identify('skill', [...namesOf(rows, 'skill'), ...namedThere], knownSkills, faults);
  const idsOf = (written: readonly string[]): string[] =>
    written.map((value) => skills.idOf(alternatives.get(value) ?? { name: value }));

  const framework: ImportedFramework = { roles: [], skills: new Map(), faults, repeats: [] };
  for (const [id, own] of Map.groupBy(rows, ({ role }) => roles.idOf(role))) {
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

function namesOf(rows: readonly CsvRow[], kind: 'role' | 'skill') {
  return rows.map(({ [kind]: named, line }) => ({ ...named, line }));
}

function collectRole(
  id: string,
  name: string,
  rows: readonly CsvRow[],
  skills: Identities,
  known: ExistingNames,
  framework: ImportedFramework,
): ImportedRole {
  const facts = new Facts(`the role "${name}"`, framework.faults);
  const { levels, idOf } = collectLevels(name, rows, knownLevels(id, known), framework.faults);
  const role: ImportedRole = { id, name, levels, matrix: new Map() };
  for (const row of rows) {
    facts.add('family', row.family, row.line, nameKey);
    facts.add('tagline', row.roleTagline, row.line);
    collectCell(role, skills.idOf(row.skill), idOf(row.level), row, framework);
  }
  return { ...role, family: facts.get('family'), tagline: facts.get('tagline') };
}

/** The levels that a role has, and those of the ladder that it does not have. */
function knownLevels(roleId: string, { catalogue, ladder }: ExistingNames) {
  const own: readonly Known[] = catalogue?.roles.find(({ id }) => id === roleId)?.levels ?? [];
  const taken = new Set(own.flatMap(({ id, name }) => [id, nameKey(name)]));
  return { own, ladder: ladder.filter(({ id, name }) => !taken.has(id) && !taken.has(nameKey(name))) };
}

function collectCell(
  role: ImportedRole,
  skill: string,
  level: string,
  { line, proficiency, mandatory, expects, examples, ...row }: CsvRow,
  { faults, repeats }: ImportedFramework,
): void {
  const { cells } = role.matrix.get(skill) ?? { cells: new Map<string, ImportedCell>() };
  if (!role.matrix.has(skill)) role.matrix.set(skill, { cells });
  const first = cells.get(level);
  if (first === undefined) {
    cells.set(level, { line, proficiency, mandatory, expects, examples });
    return;
  }
  const differing = [
    ...(differs(first.proficiency, proficiency) ? ['proficiency'] : []),
    ...(first.mandatory === mandatory ? [] : ['mandatory']),
    ...(differs(first.expects, expects) ? ['expects'] : []),
    ...(differs(first.examples && joinTexts(first.examples), examples && joinTexts(examples))
      ? ['example']
      : []),
  ];
  const cell = `"${row.skill.name}" for ${row.role.name}, ${row.level.name},`;
  if (differing.length === 0) {
    first.proficiency ??= proficiency;
    first.expects ??= expects;
    first.examples ??= examples;
    repeats.push({
      line,
      message: `${cell} stands at line ${String(first.line)} already: this row is dropped`,
    });
  } else {
    const message = `${cell} stands at line ${String(first.line)} with another ${differing.join(' and ')}: keep one of the rows`;
    faults.push({ line, message });
  }
}

/** Whether two cells contradict each other; a blank one says nothing. */
function differs(first: string | undefined, other: string | undefined): boolean {
  return first !== undefined && other !== undefined && first !== other;
}

function alternativesOf(
  rows: readonly CsvRow[],
  facts: Facts,
  idsOf: (written: readonly string[]) => string[],
): string[] | undefined {
  const fact = 'list of alternatives';
  const split = (list: string): string[] => list.split('; ');
  for (const { alternatives, line } of rows) {
    facts.add(fact, alternatives?.join('; '), line, (list) => idsOf(split(list)).join());
  }
  const list = facts.get(fact);
  return list === undefined ? undefined : idsOf(split(list));
}

function collectSkill(
  id: string,
  name: string,
  rows: readonly CsvRow[],
  faults: ImportFault[],
): ImportedSkill {
  const facts = new Facts(`the skill "${name}"`, faults);
  for (const row of rows) {
    facts.add('domain', row.domain, row.line, nameKey);
    facts.add('group', row.group, row.line, nameKey);
    facts.add('summary', row.skillSummary, row.line);
    facts.add(`descriptor for "${row.proficiency ?? ''}"`, row.descriptor, row.line);
    facts.add('evidence', row.evidence && joinTexts(row.evidence), row.line);
  }
  const descriptors = new Map(
    rows.flatMap(({ proficiency }) => {
      const text = proficiency === undefined ? undefined : facts.get(`descriptor for "${proficiency}"`);
      return proficiency === undefined || text === undefined ? [] : [[proficiency, text] as const];
    }),
  );
  const [domain, group, summary, evidence] = ['domain', 'group', 'summary', 'evidence'].map((fact) =>
    facts.get(fact),
  );
  return {
    id,
    name,
    domain,
    group,
    summary,
    descriptors,
    evidence: evidence === undefined ? undefined : splitTexts(evidence),
  };
}

/** Adds the skills that are alternatives only and that nobody knows yet: each in the domain of the row that names it. */
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
