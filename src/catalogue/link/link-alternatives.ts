import type { Role, Skill } from '#catalogue/model/catalogue.ts';
import type { EntryOf } from '#catalogue/schemas/content-file.ts';
import { containsWords } from '#catalogue/text/contains-words.ts';
import { findRepeats, type Linker } from './linker.ts';

interface RowWithAlternatives {
  file: string;
  skillId: string;
  row: EntryOf<'requirements'>['value'][string];
}

/** Returns the alternatives of a row. Reports invalid ones, and levels without a text that fits all of them. */
export function linkAlternatives(
  linker: Linker,
  { file, skillId, row }: RowWithAlternatives,
  skill: Skill,
  skillById: ReadonlyMap<string, Skill>,
): Skill[] {
  const { alternatives, cells } = row;
  const placeOf = (index: number) => ({ file, path: [skillId, 'alternatives', index] });
  for (const [id, positions] of findRepeats(alternatives)) {
    for (const position of positions) {
      linker.problem(file, placeOf(position).path, `the skill "${id}" is listed here twice: remove one`);
    }
  }
  const linked = alternatives.flatMap((id, index) => {
    if (id !== skillId) return linker.resolve('skill', skillById, id, placeOf(index)) ?? [];
    linker.problem(file, placeOf(index).path, `"${id}" is the skill of the row itself: remove it`);
    return [];
  });
  if (alternatives.length === 0) return linked;
  for (const [levelId, { expects }] of Object.entries(cells)) {
    const named = expects === undefined ? undefined : namedIn(expects, [skill, ...linked]);
    if (expects === undefined) {
      const message =
        'other skills also meet this row: write "expects", since a descriptor measures one of them only';
      linker.problemAtKey(file, [skillId, levelId], message);
    } else if (named !== undefined) {
      const message = `other skills also meet this row: leave "${named}" out of the text, so that it fits each of them`;
      linker.problem(file, [skillId, levelId, 'expects'], message);
    }
  }
  return linked;
}

/** Reports alternatives that have a row of their own in the same role, since one answer would then count twice. */
export function reportAlternativesOfOwn(
  linker: Linker,
  role: Role,
  files: readonly EntryOf<'requirements'>[],
): void {
  const own = new Set(role.matrix.flatMap(({ rows }) => rows.map(({ skill }) => skill.id)));
  for (const { file, value } of files) {
    for (const [skillId, { alternatives }] of Object.entries(value)) {
      alternatives.forEach((id, index) => {
        if (id === skillId || !own.has(id)) return;
        const message = `"${id}" is a row of this role already: remove it here, or remove that row`;
        linker.problem(file, [skillId, 'alternatives', index], message);
      });
    }
  }
}

function namedIn(text: string, skills: readonly Skill[]): string | undefined {
  return skills.flatMap(({ name, aliases }) => [name, ...aliases]).find((name) => containsWords(text, name));
}
