import { z } from 'zod';
import { codePage } from '#catalogue/codes/describe-code.ts';
import { codeRelations, type Code } from '#catalogue/schemas/code.ts';
import { ID_PATTERN } from '#catalogue/model/is-id.ts';

export const dataId = z.string().regex(ID_PATTERN);

/** A name, or a text in Markdown; never empty. */
export const dataText = z.string().min(1);

/** A root-relative address with the base path. */
export const dataUrl = z.string().regex(/^\//);

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

export const codesField = z
  .array(
    z.strictObject({
      scheme: dataText.describe('The classification: an id of Rolebook, or a web address.'),
      code: dataText.describe('The code in the classification.'),
      relation: z
        .enum(codeRelations)
        .describe('How the concept with the code compares with this item, as a relation of SKOS.'),
      title: dataText.optional().describe('The title of the concept in the classification.'),
      url: dataWebAddress.optional().describe('The public page of the concept, if it has one.'),
      by: dataText.optional().describe('The account name of the person who chose the code.'),
      reviewed: z.iso.date().optional().describe('The date on which the code was last confirmed.'),
    }),
  )
  .optional()
  .describe('Its codes in public classifications; absent if there are none.');

/** Returns codes as data, with the pages of their concepts; an object without the field if there are none. */
export function codesData(codes: readonly Code[]): { codes?: z.output<typeof codesField> } {
  return codes.length === 0 ? {} : { codes: codes.map((code) => ({ ...code, url: codePage(code) })) };
}

export const namedFields = {
  id: dataId.describe('Its id in the content.'),
  name: dataText.describe('The name that readers see.'),
};
