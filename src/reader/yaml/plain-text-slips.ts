import { contentSchemas, type ContentKind } from '#catalogue/schemas/content-file.ts';
import { textKindAt } from '#catalogue/schemas/schema-fields.ts';
import type { YamlFault } from './yaml-fault.ts';
import { nodesOf, type PlainText } from './source-nodes.ts';

/** Matches sources that may have a slip. */
const NEEDS_LOOK = /[ \t]#|[‘’‚“”„‟]/;

const COMMENT = /[ \t]+#/y;

/** Matches a text between one pair of curly quotes. */
const CURLY_AROUND = /^(?:[“”„‟][^“”„‟]+[“”„‟]|[‘‚][^‘’‚]+[‘’])$/;

/** Matches a text with an opening curly quote only, since a comma in brackets ended the text. */
const CURLY_CUT = /^(?:[“”„‟][^“”„‟]+|[‘‚][^‘’‚]+)$/;

/** The advice for a text that a comment cuts off. */
export const CUT =
  'a comment starts at " #", where this text ends: put the text in quotes, or the comment on a line of its own';
const CURLY =
  'YAML reads curly quotes as letters: replace them with straight ones, or put straight ones around the whole text';

/** Finds unquoted texts that YAML accepts but reads differently than their author expects. */
export function findPlainTextSlips(source: string, kind: ContentKind): YamlFault[] {
  if (!NEEDS_LOOK.test(source)) return [];
  const slips: YamlFault[] = [];
  for (const { path, value, plain } of nodesOf(source)) {
    const slip = plain && slipOf(plain, value, source);
    if (slip && textKindAt(contentSchemas[kind], path) !== undefined) slips.push(slip);
  }
  return slips;
}

/** Returns whether curly quotes seem to enclose a text, so that YAML needs straight quotes around it. */
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
