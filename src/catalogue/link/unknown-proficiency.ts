import type { Proficiency } from '#catalogue/model/catalogue.ts';
import { placeProblem, type Linker, type ReferencePlace } from './linker.ts';
import { didYouMeanOneOfItems } from '#catalogue/text/meant-id.ts';

const NO_SCALE =
  'the content has no scale.yaml: add one with the proficiencies, or leave them out everywhere';

/** Reports a proficiency that is not in the scale, unless the file of the scale is invalid. */
export function reportUnknownProficiency(
  linker: Linker,
  id: string,
  scale: readonly Proficiency[],
  where: ReferencePlace,
): void {
  if (scale.some((proficiency) => proficiency.id === id) || linker.isBroken('scale', 'scale')) return;
  if (scale.length === 0) {
    linker.problems.push({ ...placeProblem(where, NO_SCALE), cause: NO_SCALE });
    return;
  }
  linker.reportUnknown('proficiency', id, scale, where, () => {
    return `no proficiency has the id "${id}"${didYouMeanOneOfItems(id, scale)}`;
  });
}
