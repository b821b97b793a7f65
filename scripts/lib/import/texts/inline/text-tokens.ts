import { CodeEnds } from './code-ends.ts';

/** A token of a text with Markdown and HTML. */
export type TextToken =
  /** Words, or text to keep: code, escaped characters, addresses in angle brackets, entities. */
  | { kind: 'words' | 'verbatim' | 'address' | 'entity'; text: string }
  | { kind: 'tag'; text: string; name: string; isClosing: boolean }
  | { kind: 'code'; text: string }
  | { kind: 'bracket'; text: '[' | '![' }
  /** A closing bracket, and the link target in parentheses after it. */
  | { kind: 'end'; text: string; target?: string };

/** Splits a text into tokens in linear time. */
export function textTokens(text: string): TextToken[] {
  const tokens: TextToken[] = [];
  const codeEnds = new CodeEnds(text);
  const sign = new RegExp(SIGN);
  let end = 0;
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found.index > end) tokens.push({ kind: 'words', text: text.slice(end, found.index) });
    const { token, length } = tokenAt(text, found, codeEnds);
    tokens.push(token);
    end = found.index + length;
    sign.lastIndex = end;
  }
  if (end < text.length) tokens.push({ kind: 'words', text: text.slice(end) });
  return tokens;
}

const SIGN = new RegExp(
  [
    '(?<ticks>`+)',
    String.raw`(?<escape>\\[!-/:-@[-\`{-~])`,
    '(?<address><[a-z][a-z\\d+.-]{1,31}:[^\\s<>]*>|<[^\\s<>@]{1,64}@[a-z\\d.-]{1,255}>)',
    '(?<tag><(?<closing>/?)(?<name>[a-z][a-z\\d]*)(?:\\s[^<>]*|/)?>)',
    '(?<entity>&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,31});)',
    '(?<open>!?\\[)',
    '(?<end>\\])',
  ].join('|'),
  'gi',
);

/** Matches a Markdown link target: in angle brackets or with at most one level of parentheses, and an optional title. */
const TARGET =
  /\(\s{0,9}(?:<[^<>\n]{0,2000}>|(?:[^\s()<>\\]|\\[!-~]|\([^\s()\\]{0,500}\)){0,2000})(?:\s{1,9}(?:"[^"\n]{0,999}"|'[^'\n]{0,999}'))?\s{0,9}\)/y;

interface Found {
  token: TextToken;
  length: number;
}

function tokenAt(text: string, found: RegExpExecArray, codeEnds: CodeEnds): Found {
  const { ticks, escape, address, tag, entity, open } = found.groups ?? {};
  const { index } = found;
  if (ticks !== undefined) {
    const end = codeEnds.spanEnd(index, ticks.length);
    return whole('verbatim', end === undefined ? ticks : text.slice(index, end));
  }
  if (escape !== undefined) return whole('verbatim', escape);
  if (address !== undefined) return whole('address', address);
  if (entity !== undefined) return whole('entity', entity);
  if (tag !== undefined) return tagAt(found, tag, codeEnds);
  if (open !== undefined) {
    return { token: { kind: 'bracket', text: open === '[' ? '[' : '![' }, length: open.length };
  }
  return endAt(text, index);
}

function whole(kind: 'verbatim' | 'address' | 'entity', text: string): Found {
  return { token: { kind, text }, length: text.length };
}

function tagAt({ index, groups }: RegExpExecArray, text: string, codeEnds: CodeEnds): Found {
  const name = groups?.['name']?.toLowerCase() ?? '';
  const isClosing = groups?.['closing'] === '/';
  const element = name === 'code' && !isClosing ? codeEnds.elementAt(index + text.length) : undefined;
  return element === undefined
    ? { token: { kind: 'tag', text, name, isClosing }, length: text.length }
    : { token: { kind: 'code', text: element.content }, length: element.end - index };
}

function endAt(text: string, index: number): Found {
  TARGET.lastIndex = index + 1;
  const [target] = TARGET.exec(text) ?? [];
  if (target === undefined) return { token: { kind: 'end', text: ']' }, length: 1 };
  return {
    token: { kind: 'end', text: `]${target}`, target: target.slice(1, -1).trim() },
    length: 1 + target.length,
  };
}
