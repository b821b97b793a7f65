import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { countOf } from '#catalogue/text/words.ts';
import type { ImportedFramework } from '../collect/framework.ts';

/** Returns how many requirements each role loses because the tables do not name them, and its levels that are left without any. */
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
      `removed: ${countOf(gone.length, 'requirement')} of "${known.name}" that the tables do not name`,
      ...(left.size > 0
        ? [
            `left: ${names} of "${known.name}", where nothing is required now; delete what is gone from its role.yaml`,
          ]
        : []),
    ];
  });
}
