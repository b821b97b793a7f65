import type { Proficiency } from '#catalogue/model/catalogue.ts';
import type { Linker, ReferencePlace } from './linker.ts';
import { didYouMeanOneOfItems } from '#catalogue/text/meant-id.ts';

/** Reports a proficiency that is not in the scale; nothing if there is no scale. */
export function reportUnknownProficiency(
  linker: Linker,
  id: string,
  scale: readonly Proficiency[],
  where: ReferencePlace,
): void {
  if (scale.length === 0 || scale.some((proficiency) => proficiency.id === id)) return;
  linker.reportUnknown('proficiency', id, scale, where, () => {
    return `no proficiency has the id "${id}"${didYouMeanOneOfItems(id, scale)}`;
  });
}
