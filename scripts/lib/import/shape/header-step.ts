import { findStep, type NamedStep } from '../scale/scale-steps.ts';

/** Matches a header that numbers a step, such as `Level 1 description` or `Step 2`. */
const NUMBERED =
  /^(?:level|step|stage|stufe|niveau|nivel)?[ ._-]*(?<number>\d+(?:[.,]\d+)?)[ ._-]*(?<text>description|descriptor|definition|text|beschreibung)?$/iu;

/**
 * Returns the step that the header of a text about a skill names, by a name of the scale or by its number, or undefined if it
 * names none. Without a scale, a number counts only if it is the whole header or is followed by a word for a text.
 */
export function stepOfHeader(header: string, scale: readonly NamedStep[] | undefined): string | undefined {
  if (scale !== undefined && findStep(scale, header) !== undefined) return header;
  const { number, text } = NUMBERED.exec(header.trim())?.groups ?? {};
  if (number === undefined) return undefined;
  if (scale !== undefined) return findStep(scale, number) === undefined ? undefined : number;
  return text !== undefined || number === header.trim() ? number : undefined;
}
