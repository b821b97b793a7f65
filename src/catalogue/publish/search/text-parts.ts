import { plainText } from '#catalogue/text/markdown.ts';
import type { RecordPart } from './search-record.ts';

/** Returns a part without a fragment for each text that is not empty. */
export function textParts(texts: readonly (string | undefined)[]): RecordPart[] {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ({ text: plainText(text ?? '') }));
}
