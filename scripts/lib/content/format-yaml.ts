import { isDeepStrictEqual } from 'node:util';
import { isCollection, isScalar, parseDocument, visit, type Document, type Tags } from 'yaml';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { ID_LIKE_NUMBER, parseYaml } from '#reader/yaml/parse-yaml.ts';
import { applyStyle, STYLE } from './yaml-style.ts';

/** The reason that a file cannot be formatted, in words for an editor. */
export class FormatError extends Error {
  override name = 'FormatError';
}

/**
 * Formats YAML in Rolebook's style, and keeps its comments. Formatting the result again changes nothing. Throws a
 * FormatError if the source does not parse or the style cannot express it.
 */
export function formatYaml(source: string, kind: ContentKind): string {
  return formatDocument(parseContent(source), kind);
}

/** Parses YAML into a document that keeps its comments through edits. Throws a FormatError if it does not parse. */
export function parseContent(source: string): Document {
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    customTags: withIdsAsTexts,
    // Adds quotes to texts that programs with the core schema would read as numbers.
    compat: 'core',
  });
  const [error] = document.errors;
  if (error) throw new FormatError(error.message.split('\n')[0]);
  visit(document, {
    // Names of fields are texts, even if they look like a number, true, false or null.
    Pair: (_key, { key }) => {
      if (isScalar(key) && typeof key.value !== 'string') key.value = key.source ?? String(key.value);
    },
  });
  return document;
}

/** Returns the tags without a match for values such as `1e3`, which `parseYaml()` reads as texts. */
function withIdsAsTexts(tags: Tags): Tags {
  return tags.map((tag) =>
    typeof tag === 'object' && !tag.collection && tag.test && ['EXP', 'HEX', 'OCT'].includes(tag.format ?? '')
      ? { ...tag, test: new RegExp(`(?!${ID_LIKE_NUMBER.source})${tag.test.source}`) }
      : tag,
  );
}

/** Formats a document that may have been edited, like `formatYaml()`. */
export function formatDocument(document: Document, kind: ContentKind): string {
  if (!hasPlainKeys(document))
    throw new FormatError('the name of a field is a list or a group of fields: write a single word instead');
  const said = trimTexts(document.toJS());
  let formatted = '';
  // A comment in an odd place may move again in the second pass.
  for (let pass = 0, next = document; pass < MOST_PASSES; pass += 1, next = parseContent(formatted)) {
    const before = formatted;
    formatted = print(next, kind);
    if (formatted === before) return formatted;
    if (!isDeepStrictEqual(valueOf(formatted), said)) break;
  }
  throw new FormatError('the style cannot express some of the YAML in this file: write it in a simpler way');
}

function hasPlainKeys(document: Document): boolean {
  let isPlain = true;
  visit(document, { Pair: (_key, { key }) => void (isPlain &&= !isCollection(key)) });
  return isPlain;
}

const MOST_PASSES = 5;

function print(document: Document, kind: ContentKind): string {
  if (document.contents === null)
    return document.commentBefore ? `#${document.commentBefore.replaceAll('\n', '\n#')}\n` : '';
  applyStyle(document.contents, kind);
  return document.toString(STYLE);
}

function valueOf(source: string): unknown {
  const parsed = parseYaml(source);
  if (!parsed.ok) throw new FormatError(parsed.message);
  return trimTexts(parsed.value);
}

/** Trims the texts within a value, as the schemas do. */
function trimTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimTexts(item)]));
}
