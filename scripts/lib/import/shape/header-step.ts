import { findStep, type NamedStep } from '../scale/scale-steps.ts';

/** A header that names a step by a number between other words: Level 1 description, Step 2. */
const NUMBERED =
  /^(?:level|step|stage|stufe|niveau|nivel)?[ ._-]*(?<number>\d+(?:[.,]\d+)?)[ ._-]*(?<text>description|descriptor|definition|text|beschreibung)?$/iu;

/**
 * Returns the step that the header of a text about a skill names: as the scale knows it, or by its number. Without a scale, a number
 * counts if nothing else is in the header, or if it says that the column holds texts. Undefined for another header.
 */
export function stepOfHeader(header: string, scale: readonly NamedStep[] | undefined): string | undefined {
  if (scale !== undefined && findStep(scale, header) !== undefined) return header;
  const { number, text } = NUMBERED.exec(header.trim())?.groups ?? {};
  if (number === undefined) return undefined;
  if (scale !== undefined) return findStep(scale, number) === undefined ? undefined : number;
  return text !== undefined || number === header.trim() ? number : undefined;
}
