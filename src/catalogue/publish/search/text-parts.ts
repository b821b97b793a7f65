import { plainText } from '#catalogue/text/markdown.ts';
import type { RecordPart } from './search-record.ts';

/** Returns a part without a place of its own for each text that there is. */
export function textParts(texts: readonly (string | undefined)[]): RecordPart[] {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ({ text: plainText(text ?? '') }));
}
