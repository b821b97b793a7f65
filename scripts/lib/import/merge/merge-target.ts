import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { ContentEdit } from '../../content/content-edit.ts';
import type { Known } from '../collect/identities.ts';
import type { TextOptions } from '../texts/inline/tidy-link.ts';
import type { NamedStep } from '../scale/scale-steps.ts';

/** The content into which a framework is merged. */
export interface MergeTarget {
  edit: ContentEdit;
  /** The existing content, or undefined if there is none. */
  catalogue?: Catalogue | undefined;
  ladder: readonly Known[];
  scale: readonly NamedStep[];
  /** The options with which the tables were read. Comparisons read the texts of the content with the same ones. */
  texts: TextOptions;
}
