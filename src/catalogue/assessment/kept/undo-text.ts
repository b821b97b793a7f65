import * as z from 'zod/mini';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import type { Answer } from '#catalogue/assessment/answers.ts';
import type { Undo } from './undo-answers.ts';

const undoSchema = z.object({
  told: z.string(),
  /** The former answers in the format of a file. */
  before: z.string(),
  writtenAt: z.record(z.string(), z.string()),
});

/** The data for undoing a change, with a description of the change for the reader. */
export interface ToldUndo extends Undo<Answer> {
  told: string;
}

/** Returns the data as text for the browser's storage. */
export function formatUndo({ told, before, writtenAt }: ToldUndo): string {
  return JSON.stringify({ told, before: formatAnswers(before), writtenAt } satisfies z.output<
    typeof undoSchema
  >);
}

/** Parses the text of `formatUndo()`; returns undefined if the text is not valid. */
export function parseUndo(text: string): ToldUndo | undefined {
  try {
    const { told, before, writtenAt } = undoSchema.parse(JSON.parse(text));
    const parsed = parseAnswers(before);
    return parsed.ok ? { told, before: parsed.answers, writtenAt } : undefined;
  } catch {
    return undefined;
  }
}
