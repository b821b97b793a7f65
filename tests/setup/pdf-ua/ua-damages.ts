import { annotationDamages } from './damages/annotation-damages.ts';
import { contentDamages } from './damages/content-damages.ts';
import type { Damage } from './damages/damage.ts';
import { fontDamages } from './damages/font-damages.ts';
import { languageDamages } from './damages/language-damages.ts';
import { metadataDamages } from './damages/metadata-damages.ts';
import { structureDamages } from './damages/structure-damages.ts';
import { tableDamages } from './damages/table-damages.ts';

/** Damages of the sound document, at least one for each rule. */
export const uaDamages: readonly Damage[] = [
  ...metadataDamages,
  ...structureDamages,
  ...tableDamages,
  ...languageDamages,
  ...annotationDamages,
  ...contentDamages,
  ...fontDamages,
];
