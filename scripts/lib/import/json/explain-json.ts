import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';

const NO_NUMBER = 'this is not a JSON number: write it like 8 or 0.8, without leading zeros';
const NO_COMMENT = 'JSON does not allow comments: delete this one';
const UNCLOSED = 'the file ends too early: close each { with } and each [ with ]';

const EXPLANATIONS: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'this is not JSON: put a text or the name of a field in double quotes'],
  ['InvalidNumberFormat', NO_NUMBER],
  ['UnexpectedEndOfNumber', NO_NUMBER],
  [
    'PropertyNameExpected',
    'a field is missing here: put its name in double quotes, and remove a comma after the last field',
  ],
  ['ValueExpected', 'a value is missing here: add it, or remove a comma after the last one'],
  ['ColonExpected', 'a colon is missing here: put one between the name of a field and its value'],
  ['CommaExpected', 'a comma is missing here: add it before this place'],
  ['CloseBraceExpected', UNCLOSED],
  ['CloseBracketExpected', UNCLOSED],
  ['EndOfFileExpected', 'the file must hold a single value: delete everything after it'],
  ['InvalidCommentToken', NO_COMMENT],
  ['UnexpectedEndOfComment', NO_COMMENT],
  [
    'UnexpectedEndOfString',
    'this text does not end on its line: add the closing quote, and write a line break as \\n',
  ],
  ['InvalidUnicode', 'write \\u with four hexadecimal digits, such as \\u00e9'],
  ['InvalidEscapeCharacter', 'a backslash in a text must be written twice'],
  ['InvalidCharacter', 'this text contains a control character: write a tab as \\t and a line break as \\n'],
]);

/** Explains in plain words why a source is not JSON. */
export function explainJsonFault(code: ParseErrorCode): string {
  return EXPLANATIONS.get(printParseErrorCode(code)) ?? 'this is not JSON';
}
