import { z } from 'zod';
import { ID_PATTERN } from '#catalogue/model/is-id.ts';

/** An id of the content, in a data file. */
export const dataId = z.string().regex(ID_PATTERN);

/** Something that is never empty: a name on one line, or a text in Markdown. */
export const dataText = z.string().min(1);

/** An address relative to the host, with the base path. */
export const dataUrl = z.string().startsWith('/');

/** The address of something elsewhere. */
export const dataWebAddress = z.string().regex(/^https?:\/\//);

export const dataCount = z.int().nonnegative();

/** The ids that something had before; the field is absent where there are none. */
export const formerIdsField = z
  .array(dataId)
  .readonly()
  .optional()
  .describe('The ids that it had before; absent if there are none.');

/** The code of something; the field is absent where there is none. */
export const codeField = dataText
  .optional()
  .describe('The code by which the owner of the framework knows it; absent if there is none.');

/** Something of the catalogue by its id, with the name that readers see. */
export const namedFields = {
  id: dataId.describe('Its id, as in the content.'),
  name: dataText.describe('The name that readers see.'),
};
