import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';

const NO_NUMBER = 'this is not a number of JSON: write it like 8 or 0.8, without zeros before it';
const NO_COMMENT = 'JSON has no comments: delete this one';
const UNCLOSED = 'the file ends too early: close each { with } and each [ with ]';

const EXPLANATIONS: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'this is not JSON: put a text or the name of a field in double quotes'],
  ['InvalidNumberFormat', NO_NUMBER],
  ['UnexpectedEndOfNumber', NO_NUMBER],
  [
    'PropertyNameExpected',
    'a field is missing here, its name in double quotes; no comma follows the last one',
  ],
  ['ValueExpected', 'a value is missing here; no comma follows the last one'],
  ['ColonExpected', 'a colon is missing here, between the name of a field and its value'],
  ['CommaExpected', 'a comma is missing before this'],
  ['CloseBraceExpected', UNCLOSED],
  ['CloseBracketExpected', UNCLOSED],
  ['EndOfFileExpected', 'the file holds one value: delete what follows it'],
  ['InvalidCommentToken', NO_COMMENT],
  ['UnexpectedEndOfComment', NO_COMMENT],
  [
    'UnexpectedEndOfString',
    'this text does not end on its line: add the closing quote, and write a line break as \\n',
  ],
  ['InvalidUnicode', 'write \\u with four hexadecimal digits, such as \\u00e9'],
  ['InvalidEscapeCharacter', 'a backslash in a text must be written twice'],
  ['InvalidCharacter', 'this text holds a control character: write a tab as \\t and a line break as \\n'],
]);

/** Explains in plain words what keeps a source from being JSON. */
export function explainJsonFault(code: ParseErrorCode): string {
  return EXPLANATIONS.get(printParseErrorCode(code)) ?? 'this is not JSON';
}
