import type { Place } from '#reader/yaml/place.ts';

/** A fault of a guide, with its offset in the source. */
export interface GuideFault {
  offset: number;
  message: string;
}

/** A fault that stopped the compiler. */
export interface MdxStop extends GuideFault {
  /** The offset of the character that causes the fault, if the compiler can go on without it. */
  sign?: number;
}

const REASON = /^(?<line>\d+):(?<column>\d+): (?<reason>[^]*?)(?: \([\w-]+:[\w-]+\))?$/;

const NOT_CODE =
  'a paragraph that starts with "import" or "export" is read as code in a guide: start it with another word';
/** HTML elements without an end tag. */
const ENDLESS: readonly string[] = ['br', 'hr', 'img', 'input', 'wbr'];
const BACKTICKS = 'or put the words between backticks';

/** Turns an error message of the MDX compiler into one that tells an editor what to do. */
export function explainMdxError(message: string, source: string): MdxStop {
  const { line = '1', column = '1', reason = message } = REASON.exec(message)?.groups ?? {};
  const offset = offsetOf(source, { line: Number(line), column: Number(column) });
  const start = /expression/i.test(reason) ? source.lastIndexOf('{', offset) : offset;
  if (/parse esm/.test(reason))
    return { offset: source.lastIndexOf('\n', offset - 1) + 1, message: NOT_CODE };
  const tag = explainTag(reason);
  if (tag !== undefined) return { offset, message: tag };
  const sign = explainSign(source.slice(Math.max(start, 0)));
  if (sign !== undefined) return { offset: start, message: sign, sign: start };
  return { offset, message: `the guide cannot be compiled here: ${reason}` };
}

function explainTag(reason: string): string | undefined {
  const [, open] = /^Expected a closing tag for `<([^>`]*)>`/.exec(reason) ?? [];
  if (open !== undefined) return explainUnclosed(open);
  const [, closing, opening] = /^Unexpected closing tag `([^`]*)`(?:.* for `([^`]*)`)?/.exec(reason) ?? [];
  if (closing === undefined) return undefined;
  return opening === undefined
    ? `"${closing}" closes nothing: remove it`
    : `"${closing}" comes before the end of "${opening}": close "${opening}" first`;
}

/** Explains how to close a tag. A lower-case name may be a placeholder rather than an element. */
function explainUnclosed(name: string): string {
  if (ENDLESS.includes(name)) return `"<${name}>" is not closed: write "<${name} />"`;
  return /^[A-Z]|\./.test(name)
    ? `"<${name}>" is not closed: write "<${name} />", or "</${name}>" where it ends`
    : `"<${name}>" starts an element in a guide: write "\\<${name}>" for the words themselves, or "</${name}>" where it ends`;
}

function explainSign(words: string): string | undefined {
  if (words.startsWith('{'))
    return `"{" starts code in a guide, and this is not code: write "\\{", ${BACKTICKS}`;
  if (words.startsWith('<!--')) return 'a comment in a guide is written {/* like this */}';
  if (/^<(?:https?:|mailto:|[\w.+-]+@)/.test(words)) return 'a link in a guide is written [words](address)';
  if (words.startsWith('<'))
    return `"<" starts a component in a guide, and this is not one: write "\\<", ${BACKTICKS}`;
  return undefined;
}

function offsetOf(source: string, { line, column }: Place): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}
