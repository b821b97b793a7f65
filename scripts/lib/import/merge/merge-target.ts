import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEdit } from '../../content/content-edit.ts';
import type { Known } from '../collect/identities.ts';
import type { TextOptions } from '../texts/inline/tidy-link.ts';
import type { NamedStep } from '../scale/scale-steps.ts';

/** The content that a framework is merged into. */
export interface MergeTarget {
  edit: ContentEdit;
  /** The existing content; undefined if the directory is new. */
  catalogue?: Catalogue | undefined;
  ladder: readonly Known[];
  scale: readonly NamedStep[];
  /** How texts of cells were read, to know which texts of the content they repeat. */
  texts: TextOptions;
}
