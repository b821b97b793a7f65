import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { textKindAt } from '#catalogue/schemas/schema-fields.ts';
import type { YamlFault } from './yaml-fault.ts';
import { nodesOf, type PlainText } from './source-nodes.ts';

/** Signs without which a source has no such slip. */
const NEEDS_LOOK = /[ \t]#|[‘’‚“”„‟]/;

const COMMENT = /[ \t]+#/y;

/** One pair of curly quotes around all of a text. */
const CURLY_AROUND = /^(?:[“”„‟][^“”„‟]+[“”„‟]|[‘‚][^‘’‚]+[‘’])$/;

/** A curly quote whose other half a comma has cut off. */
const CURLY_CUT = /^(?:[“”„‟][^“”„‟]+|[‘‚][^‘’‚]+)$/;

const CUT =
  'a comment starts at " #", where this text ends: put the text in quotes, or the comment on a line of its own';
const CURLY =
  'YAML reads curly quotes as letters: replace them with straight ones, or put straight ones around the whole text';

/** Finds texts without quotes that YAML reads otherwise than they are meant, though it accepts them. */
export function findPlainTextSlips(source: string, kind: ContentKind): YamlFault[] {
  if (!NEEDS_LOOK.test(source)) return [];
  const slips: YamlFault[] = [];
  for (const { path, value, plain } of nodesOf(source)) {
    const slip = plain && slipOf(plain, value, source);
    if (slip && textKindAt(contentSchemas[kind], path) !== undefined) slips.push(slip);
  }
  return slips;
}

/** Whether a text would look as if curly quotes held it together, and so needs straight ones around them. */
export function looksQuoted(text: string): boolean {
  return CURLY_AROUND.test(text) || CURLY_CUT.test(text);
}

function slipOf(
  { words, end, isInBrackets }: PlainText,
  start: number,
  source: string,
): YamlFault | undefined {
  COMMENT.lastIndex = end;
  const [comment] = COMMENT.exec(source) ?? [];
  if (comment !== undefined) return { offset: end + comment.length - 1, message: CUT };
  const isCurly = CURLY_AROUND.test(words) || (isInBrackets && CURLY_CUT.test(words));
  return isCurly ? { offset: start, message: CURLY } : undefined;
}
