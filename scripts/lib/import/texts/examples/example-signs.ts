/** A phrase in a text that introduces an example. */
export interface ExampleSign {
  /** The offset of the phrase, including marks such as `**` before it. */
  start: number;
  /** The offset of the first word of the example. */
  end: number;
  /** Whether it is a heading such as "Examples:", which applies to everything after it. */
  isLabel: boolean;
  /** Whether a comma follows it, as in "can, for example, lead". */
  isInserted: boolean;
}

/** Finds all phrases in a text that introduce an example, in order. */
export function findExampleSigns(text: string): ExampleSign[] {
  return Array.from(text.matchAll(SIGN)).flatMap(({ 0: found, index, groups }) => {
    // "EG" and "ZB" in capitals are other abbreviations.
    if (/^(?:EG|ZB)$/.test(groups?.['bare'] ?? '')) return [];
    const isLabel = groups?.['label'] !== undefined;
    const isInserted = groups?.['phrase'] !== undefined && /[,、]\s*$/.test(found);
    return { start: index, end: index + found.length, isLabel, isInserted };
  });
}

const LABELS = String.raw`examples?|example\(s\)|ex\.?|beispiele?|beispiel\(e\)|exemples?|ejemplos?|例`;
const PHRASES =
  'for example|for instance|zum beispiel|beispielsweise|par exemple|por ejemplo|例えば|たとえば';
const ABBREVIATIONS = String.raw`e\.\s?g\.?|eg\.|z\.\s?b\.|z\.?b\.|bspw\.|p\.\s?ex\.|(?<bare>eg|zb)(?=[\s:,])`;
const MARK = String.raw`(?:\*\*|__|[*_])?`;

const SIGN = new RegExp(
  String.raw`(?<![\p{L}\p{N}\\])${MARK}` +
    String.raw`(?:(?<label>${LABELS})${MARK}\s?[:：]${MARK}` +
    String.raw`|(?:(?<phrase>${PHRASES})|${ABBREVIATIONS})(?![\p{Script=Latin}\p{N}])${MARK}[,:：、]?${MARK})\s*`,
  'giu',
);
