import type { Proficiency } from '#catalogue/model/catalogue.ts';
import type { Linker, ReferencePlace } from './linker.ts';
import { askMeantOf } from '#catalogue/text/meant-id.ts';

/** Reports a proficiency that the scale does not have; nothing where there is no scale to compare with. */
export function reportUnknownProficiency(
  linker: Linker,
  id: string,
  scale: readonly Proficiency[],
  where: ReferencePlace,
): void {
  if (scale.length === 0 || scale.some((proficiency) => proficiency.id === id)) return;
  linker.reportUnknown('proficiency', id, scale, where, () => {
    return `no proficiency has the id "${id}"${askMeantOf(id, scale)}`;
  });
}
