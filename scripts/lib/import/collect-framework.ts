import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { nameKey } from './cell-text.ts';
import type { CsvFault } from './csv-fault.ts';
import { Facts } from './facts.ts';
import { identify, type Identities, type Known } from './identities.ts';
import type { CsvRow } from './read-rows.ts';

/** What a CSV file says of a skill; what is undefined it does not say. */
export interface ImportedSkill {
  id: string;
  name: string;
  /** The name of the domain. */
  domain?: string | undefined;
  /** The name of the group. */
  group?: string | undefined;
  summary?: string | undefined;
  /** Proficiency id to text. */
  descriptors: Map<string, string>;
}

export interface ImportedLevel {
  id: string;
  name: string;
  summary?: string | undefined;
}

export interface ImportedCell {
  line: number;
  proficiency: string;
  mandatory?: boolean | undefined;
  expects?: string | undefined;
}

export interface ImportedRole {
  id: string;
  name: string;
  /** The name of the family. */
  family?: string | undefined;
  tagline?: string | undefined;
  /** In the order in which rows first mention them. */
  levels: ImportedLevel[];
  /** Skill id to level id to cell, skills in the order in which rows first mention them. */
  matrix: Map<string, Map<string, ImportedCell>>;
}

/** All that a CSV file says, by role and by skill, with what is wrong in it. */
export interface ImportedFramework {
  roles: ImportedRole[];
  skills: Map<string, ImportedSkill>;
  faults: CsvFault[];
  /** Rows that say again what a row above says; they are dropped. */
  repeats: CsvFault[];
}

/** What the names in rows may stand for already. */
export interface ExistingNames {
  catalogue?: Catalogue | undefined;
  /** The levels that any role may have. */
  ladder: readonly Known[];
}

/** Joins rows to roles and skills with ids, or finds where rows contradict each other. */
export function collectFramework(rows: readonly CsvRow[], known: ExistingNames): ImportedFramework {
  const faults: CsvFault[] = [];
  const { roles: knownRoles = [], skills: knownSkills = [] } = known.catalogue ?? {};
  const roles = identify('role', namesOf(rows, 'role'), knownRoles, faults);
  const skills = identify('skill', namesOf(rows, 'skill'), knownSkills, faults);
  const framework: ImportedFramework = { roles: [], skills: new Map(), faults, repeats: [] };
  for (const [id, own] of Map.groupBy(rows, ({ role }) => roles.idOf(role))) {
    framework.roles.push(collectRole(id, roles.nameOf(id), own, skills, known, framework));
  }
  for (const [id, own] of Map.groupBy(rows, ({ skill }) => skills.idOf(skill))) {
    framework.skills.set(id, collectSkill(id, skills.nameOf(id), own, faults));
  }
  return framework;
}

function namesOf(rows: readonly CsvRow[], kind: 'role' | 'level' | 'skill') {
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
  const levels = identify('level', namesOf(rows, 'level'), knownLevels(id, known), framework.faults);
  const role: ImportedRole = { id, name, levels: [], matrix: new Map() };
  for (const row of rows) {
    facts.add('family', row.family, row.line, nameKey);
    facts.add('tagline', row.roleTagline, row.line);
    collectCell(role, skills.idOf(row.skill), levels.idOf(row.level), row, framework);
  }
  for (const [levelId, own] of Map.groupBy(rows, ({ level }) => levels.idOf(level))) {
    const levelName = levels.nameOf(levelId);
    const levelFacts = new Facts(`the level "${levelName}" of the role "${name}"`, framework.faults);
    for (const { levelSummary, line } of own) levelFacts.add('summary', levelSummary, line);
    role.levels.push({ id: levelId, name: levelName, summary: levelFacts.get('summary') });
  }
  return { ...role, family: facts.get('family'), tagline: facts.get('tagline') };
}

/** The levels that a role has, and those of the ladder that it does not have. */
function knownLevels(roleId: string, { catalogue, ladder }: ExistingNames): Known[] {
  const own = catalogue?.roles.find(({ id }) => id === roleId)?.levels ?? [];
  const taken = new Set(own.flatMap(({ id, name }) => [id, nameKey(name)]));
  return [...own, ...ladder.filter(({ id, name }) => !taken.has(id) && !taken.has(nameKey(name)))];
}

function collectCell(
  role: ImportedRole,
  skill: string,
  level: string,
  { line, proficiency, mandatory, expects, ...row }: CsvRow,
  { faults, repeats }: ImportedFramework,
): void {
  const cells = role.matrix.get(skill) ?? new Map<string, ImportedCell>();
  role.matrix.set(skill, cells);
  const first = cells.get(level);
  if (first === undefined) {
    cells.set(level, { line, proficiency, mandatory, expects });
    return;
  }
  const differing = [
    ...(first.proficiency === proficiency ? [] : ['proficiency']),
    ...(first.mandatory === mandatory ? [] : ['mandatory']),
    ...(expects === undefined || (first.expects ?? expects) === expects ? [] : ['expects']),
  ];
  const cell = `"${row.skill.name}" for ${row.role.name}, ${row.level.name},`;
  if (differing.length === 0) {
    first.expects ??= expects;
    repeats.push({
      line,
      message: `${cell} stands at line ${String(first.line)} already: this row is dropped`,
    });
  } else {
    const message = `${cell} stands at line ${String(first.line)} with another ${differing.join(' and ')}: keep one of the rows`;
    faults.push({ line, message });
  }
}

function collectSkill(id: string, name: string, rows: readonly CsvRow[], faults: CsvFault[]): ImportedSkill {
  const facts = new Facts(`the skill "${name}"`, faults);
  for (const row of rows) {
    facts.add('domain', row.domain, row.line, nameKey);
    facts.add('group', row.group, row.line, nameKey);
    facts.add('summary', row.skillSummary, row.line);
    facts.add(`descriptor for "${row.proficiency}"`, row.descriptor, row.line);
  }
  const descriptors = new Map(
    rows.flatMap(({ proficiency }) => {
      const text = facts.get(`descriptor for "${proficiency}"`);
      return text === undefined ? [] : [[proficiency, text] as const];
    }),
  );
  const [domain, group, summary] = ['domain', 'group', 'summary'].map((fact) => facts.get(fact));
  return { id, name, domain, group, summary, descriptors };
}
