import { findOddSpace } from './odd-space.ts';
import { CUT } from './plain-text-slips.ts';
import type { YamlFault } from './yaml-fault.ts';

const UNQUOTED_COLON = 'a text with a colon before a space must be in quotes, or on the lines after ">-"';
const INDENTATION = 'indent this line like the lines around it, or put the text in quotes';
const UNCLOSED_QUOTE =
  'a quoted text does not end: add the closing quote, or write the text after ">-", without quotes';
const UNCLOSED_LIST =
  'a list in [ ] or fields in { } are not closed, or a comma is missing: put texts with ": " or "," there in quotes';
const WORDS_AFTER_QUOTE =
  'the text continues after its closing quote: write it after ">-", where quotes are ordinary characters';
const NO_FIELD =
  'this line is not "field: value": write a colon and a space after the field\'s name, or indent the line more if it belongs to the text above';
const TAB = 'a tab is used to indent: use spaces';
const TOO_DEEP =
  'this line is indented more than the field above: indent both alike, or put the text above in quotes if it continues here';

const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [/^duplicated mapping key/, 'this field is here twice: keep one of them'],
  [/tab characters/, TAB],
  [
    /non-printable characters|null byte/,
    'the file contains a control character: delete it, or save the file as UTF-8',
  ],
  [/^missed comma|within a flow collection/, UNCLOSED_LIST],
  [/escape sequence|hexadecimal/, 'a backslash between double quotes must be written twice'],
  [/^unidentified alias/, 'a text that starts with "*" must be in quotes'],
  [/unknown .* tag|undeclared tag/, 'a text that starts with "!" must be in quotes'],
  [/aliases/i, 'the file repeats itself through too many aliases: write the values out'],
  [/^nesting exceeded/, 'the file is nested too deeply: content needs only a few levels'],
];

/** Turns the reason and the offset of a js-yaml error into a fault that tells an editor what to do, and where. */
export function explainYamlFault(reason: string, source: string, offset: number): YamlFault {
  const conflict = source.search(/^<{7} /m);
  if (conflict !== -1) {
    return {
      offset: conflict,
      message:
        'Git left a conflict here: keep one side, and delete the lines "<<<<<<<", "=======", ">>>>>>>"',
    };
  }
  const odd = findOddSpace(source, offset);
  if (odd) return odd;
  if (/^expected a single document/.test(reason)) {
    return {
      offset: source.search(/(?<=\n)---(?:\s|$)/),
      message: 'a content file may have only one document: remove the line "---" and everything below',
    };
  }
  if (/^deficient indentation|within a (?:double quoted|single quoted|flow)/.test(reason)) {
    return findUnclosed(source, offset) ?? { offset, message: INDENTATION };
  }
  if (/multiline key|^expected ':'/.test(reason)) {
    return { offset: lineWithoutColon(source, offset), message: NO_FIELD };
  }
  const tab = tabAtStart(source, offset);
  if (tab !== -1) return { offset: tab, message: TAB };
  const start = reservedStart(reason, source, offset);
  if (start !== undefined) return { offset, message: `a text that starts with "${start}" must be in quotes` };
  if (/^bad indentation|end of the stream or a document/.test(reason))
    return explainIndentation(source, offset);
  const cut = /^missed comma/.test(reason) ? findCutAbove(source, offset) : undefined;
  if (cut !== undefined) return { offset: cut, message: CUT };
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(reason));
  return { offset, message: known ? known[1] : `this is not valid YAML: ${reason}` };
}

/** Returns the offset of a tab that indents the line at an offset or the line above it; -1 if there is none. */
function tabAtStart(source: string, offset: number): number {
  const line = source.lastIndexOf('\n', offset - 1) + 1;
  const above = source.lastIndexOf('\n', line - 2) + 1;
  const found = [line, above].find((start) => /^ *\t/.test(source.slice(start, offset + 1)));
  return found === undefined ? -1 : source.indexOf('\t', found);
}

function explainIndentation(source: string, offset: number): YamlFault {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const before = source.slice(start, offset);
  if (source[offset] !== ':') {
    return { offset, message: /["']\s*$/.test(before) ? WORDS_AFTER_QUOTE : INDENTATION };
  }
  if (!/^\s*[\w-]+$/.test(before)) return { offset, message: UNQUOTED_COLON };
  // This line looks like a field, so YAML must have read it as part of the text above.
  const above = source.slice(0, start).trimEnd().split('\n').at(-1) ?? '';
  return /:(?:\s|$)/.test(above)
    ? { offset: start + before.search(/\S/), message: TOO_DEEP }
    : { offset: lineWithoutColon(source, offset), message: NO_FIELD };
}

/** Returns the reserved character at the start of a text, or undefined if it is not the fault. */
function reservedStart(reason: string, source: string, offset: number): string | undefined {
  if (/^missed comma/.test(reason)) return /[@`%]/.exec(source[offset] ?? '')?.[0];
  if (!/^bad indentation of a mapping|line break is expected/.test(reason) || source[offset] === ':') {
    return undefined;
  }
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset + 1);
  return /^\s*(?:- )?[\w-]+:\s+([@`%*&![\]{},?|>-])/.exec(line)?.[1];
}

/**
 * Finds the nearest quote or bracket before an offset that is still open at the end of its line, or the comment that
 * hides the closing bracket.
 */
function findUnclosed(source: string, offset: number): YamlFault | undefined {
  const lines = source.slice(0, offset).split('\n');
  let end = offset;
  for (const line of lines.reverse()) {
    const start = end - line.length;
    end = start - 1;
    const cut = findCut(line);
    if (cut !== undefined) return { offset: start + cut, message: CUT };
    const rest = blankOut(line);
    const quote = rest.search(/(?<=(?:^|[:,[{-])\s*)["'][^"']*$/);
    if (quote !== -1) return { offset: start + quote, message: UNCLOSED_QUOTE };
    const bracket = rest.search(/[[{]/);
    if (bracket !== -1) return { offset: start + bracket, message: UNCLOSED_LIST };
  }
  return undefined;
}

/** Returns the offset of a comment that hides the closing bracket on its line, if any. */
function findCut(line: string): number | undefined {
  const comment = blankOutQuoted(line).search(/(?<=[ \t])#/);
  if (comment === -1 || !/[\]}]/.test(line.slice(comment))) return undefined;
  return /[[{]/.test(blankOut(line.slice(0, comment))) ? comment : undefined;
}

/** Returns the offset of a comment that hides the comma at the end of the line above, if any. */
function findCutAbove(source: string, offset: number): number | undefined {
  const end = source.lastIndexOf('\n', offset - 1);
  const start = source.lastIndexOf('\n', end - 1) + 1;
  const comment = blankOutQuoted(source.slice(start, Math.max(end, 0))).search(/(?<=[^\s,[{][ \t]+)#.*,/);
  return comment === -1 ? undefined : start + comment;
}

/** Replaces quoted texts, and brackets that close on the line, with spaces. */
function blankOut(line: string): string {
  const closed = /[[{][^[\]{}]*[\]}]/g;
  let rest = blankOutQuoted(line);
  while (rest.search(closed) !== -1) rest = rest.replace(closed, blank);
  return rest;
}

function blankOutQuoted(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, blank);
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** Returns the offset of the first word on the nearest line above with words but no colon, or else the given offset. */
function lineWithoutColon(source: string, offset: number): number {
  const lines = source.slice(0, source.lastIndexOf('\n', offset - 1) + 1).split('\n');
  const index = lines.findLastIndex((line) => /\S/.test(line) && !/:(?:\s|$)/.test(line));
  if (index === -1) return offset;
  const above = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
  return above + (lines[index] ?? '').search(/\S/);
}
