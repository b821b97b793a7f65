import type { Catalogue, MatrixRow, Role, Skill } from '#catalogue/model/catalogue.ts';
import type { Path } from '#catalogue/model/problem.ts';
import { domainFile, requirementsFile, roleFile, skillFile } from '#catalogue/model/content-paths.ts';
import type { WritingText } from './writing-text.ts';

/** Returns all texts of the content with their places. The texts of skills come first, then the texts of roles. */
export function textsOfCatalogue(catalogue: Catalogue): WritingText[] {
  const { ladder, scale, families, domains, skills, roles } = catalogue;
  const scopes = new Map(ladder.map(({ id, scope }) => [id, scope]));
  return [
    ...skills.flatMap(textsOfSkill),
    ...roles.flatMap((role) => textsOfRole(role, scopes)),
    ...domains.flatMap(({ id, name, summary }) => proseOf(domainFile(id), ['summary'], summary, [name])),
    ...families.flatMap(({ id, name, summary }) =>
      proseOf(`families/${id}.yaml`, ['summary'], summary, [name]),
    ),
    ...ladder.flatMap(({ name, scope }, index) => proseOf('ladder.yaml', [index, 'scope'], scope, [name])),
    ...scale.flatMap(({ name, means }, index) => proseOf('scale.yaml', [index, 'means'], means, [name])),
  ];
}

function textsOfSkill(skill: Skill): WritingText[] {
  const file = skillFile(skill.domain.id, skill.id);
  const names = [skill.name, ...skill.aliases];
  return [
    ...proseOf(file, ['summary'], skill.summary, names),
    ...Array.from(skill.descriptors, ([id, text]): WritingText => ({
      kind: 'descriptor',
      text,
      file,
      path: ['descriptors', id],
      names,
    })),
    ...skill.evidence.map((text, index): WritingText => ({
      kind: 'evidence',
      text,
      file,
      path: ['evidence', index],
      names,
    })),
  ];
}

function textsOfRole(role: Role, scopes: ReadonlyMap<string, string | undefined>): WritingText[] {
  const file = roleFile(role.id);
  const names = [role.name, ...role.aliases, ...role.levels.map(({ name }) => name)];
  const prose = (path: Path, text: string | undefined): WritingText[] => proseOf(file, path, text, names);
  return [
    ...prose(['tagline'], role.tagline),
    ...prose(['summary'], role.summary),
    ...role.levels.flatMap(({ id, focus, summary }) => [
      ...focus.flatMap((text, index) => prose(['levels', id, 'focus', index], text)),
      // A level without a summary has the scope from the ladder.
      ...prose(['levels', id, 'summary'], summary === scopes.get(id) ? undefined : summary),
    ]),
    ...role.matrix.flatMap(({ rows }) => rows.flatMap((row) => textsOfRow(row, names))),
  ];
}

function textsOfRow(row: MatrixRow, roleNames: readonly string[]): WritingText[] {
  const file = requirementsFile(row.role.id, row.skill.domain.id);
  const names = [row.skill.name, ...row.skill.aliases, ...roleNames];
  return row.cells.flatMap((cell): WritingText[] => {
    if (cell === undefined) return [];
    const path = [row.skill.id, cell.level.id];
    const examples = cell.examples.map((text, index): WritingText => {
      // A single example is not in a list. Messages then show the place of its field, which is nearest to this path.
      return { kind: 'example', text, file, path: [...path, 'example', index], names };
    });
    if (cell.expects === undefined) return examples;
    return [
      { kind: 'expectation', text: cell.expects, file, path: [...path, 'expects'], names },
      ...examples,
    ];
  });
}

function proseOf(
  file: string,
  path: Path,
  text: string | undefined,
  names: readonly string[],
): WritingText[] {
  return text === undefined ? [] : [{ kind: 'prose', text, file, path, names }];
}
