import { z } from 'zod';
import { ID_PATTERN } from '#catalogue/model/is-id.ts';

export const dataId = z.string().regex(ID_PATTERN);

/** A name, or a text in Markdown; never empty. */
export const dataText = z.string().min(1);

/** A root-relative address with the base path. */
export const dataUrl = z.string().startsWith('/');

/** An absolute address. */
export const dataWebAddress = z.string().regex(/^https?:\/\//);

export const dataCount = z.int().nonnegative();

export const formerIdsField = z
  .array(dataId)
  .readonly()
  .optional()
  .describe('Its former ids; absent if there are none.');

export const codeField = dataText
  .optional()
  .describe('Its code in other systems of the organization; absent if there is none.');

export const namedFields = {
  id: dataId.describe('Its id in the content.'),
  name: dataText.describe('The name that readers see.'),
};
