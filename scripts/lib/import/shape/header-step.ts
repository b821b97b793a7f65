import { findStep, type NamedStep } from '../scale/scale-steps.ts';

/** Matches a header that numbers a step, such as `Level 1 description` or `Step 2`. */
const NUMBERED =
  /^(?:level|step|stage|stufe|niveau|nivel)?[ ._-]*(?<number>\d+(?:[.,]\d+)?)[ ._-]*(?<text>description|descriptor|definition|text|beschreibung)?$/iu;

/**
 * Returns the name or number of the step in the header of a column of texts, or undefined if there is none. Without a
 * scale, a number must be the whole header, or followed by a word such as "description".
 */
export function stepOfHeader(header: string, scale: readonly NamedStep[] | undefined): string | undefined {
  if (scale !== undefined && findStep(scale, header) !== undefined) return header;
  const { number, text } = NUMBERED.exec(header.trim())?.groups ?? {};
  if (number === undefined) return undefined;
  if (scale !== undefined) return findStep(scale, number) === undefined ? undefined : number;
  return text !== undefined || number === header.trim() ? number : undefined;
}
