import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { ImportedFramework } from '../collect/framework.ts';

/** Describes how many requirements each role loses because they are not in the tables, and its levels without requirements. */
export function describeRemoved({ roles }: ImportedFramework, catalogue: Catalogue | undefined): string[] {
  return roles.flatMap(({ id, levels, matrix }) => {
    const known = catalogue?.roles.find((role) => role.id === id);
    if (known === undefined) return [];
    const gone = requirementsOf(known).filter(
      ({ row, level }) => matrix.get(row.skill.id)?.cells.has(level.id) !== true,
    );
    if (gone.length === 0) return [];
    const left = new Set(
      gone.map(({ level }) => level).filter((level) => !levels.some((one) => one.id === level.id)),
    );
    const names = [...left].map(({ name }) => `"${name}"`).join(', ');
    return [
      `removed: ${countOf(gone.length, 'requirement')} of "${known.name}" that the tables no longer have`,
      ...(left.size > 0
        ? [
            `levels without requirements: ${names} of "${known.name}"; delete obsolete ones from its role.yaml`,
          ]
        : []),
    ];
  });
}
