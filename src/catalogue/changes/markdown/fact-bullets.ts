import { inlineCode } from '#catalogue/text/escape-markdown.ts';
import type { ChangedText, ChangeFact } from '#catalogue/changes/describe/change-tree.ts';
import { compareAsWritten } from '#catalogue/changes/describe/compare-text.ts';
import { commentText } from './comment-text.ts';
import { commentWording, shortName } from './comment-wording.ts';

/** Formats a fact as a Markdown list item, with its text quoted and nested facts below. */
export function formatBullet(fact: ChangeFact): string {
  return linesOf(fact, '').join('\n');
}

function linesOf({ name, id, says, readers, text, facts }: ChangeFact, indent: string): string[] {
  const inner = `${indent}  `;
  const label = `**${shortName(name)}**${id === undefined ? '' : ` (${inlineCode(id)})`}`;
  const readBy = readers === undefined ? '' : `; ${commentText(readers)}`;
  const quotes = text === undefined ? [] : quotedParagraphs(text);
  return [
    `${indent}- ${label}: ${commentWording(says)}${readBy}`,
    ...quotes.flatMap((quote, index) => [...(index > 0 ? [`${inner}>`] : []), `${inner}> ${quote}`]),
    ...facts.flatMap((fact) => linesOf(fact, inner)),
  ];
}

/** Compares by words if that is readable, and otherwise quotes both texts. */
function quotedParagraphs(text: ChangedText): string[] {
  const { before, after, pieces } = compareAsWritten(text);
  if (pieces.length > 0) return [commentWording(pieces)];
  if (before === undefined) return after === undefined ? [] : [commentText(after)];
  if (after === undefined) return [`<del>${commentText(before)}</del>`];
  return [`**Before:** ${commentText(before)}`, `**After:** ${commentText(after)}`];
}
