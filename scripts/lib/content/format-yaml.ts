import { isDeepStrictEqual } from 'node:util';
import { isCollection, isScalar, parseDocument, visit, type Document, type Tags } from 'yaml';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { ID_LIKE_NUMBER, parseYaml } from '#reader/yaml/parse-yaml.ts';
import { applyStyle, STYLE } from './yaml-style.ts';

/** A file cannot be put into the one style: why, in words for an editor. */
export class FormatError extends Error {
  override name = 'FormatError';
}

/**
 * Content in the one YAML style: fields in the order of the format, two spaces of indentation, long texts on the
 * lines after `>-`, texts of several lines after `|-`, single quotes where quotes are needed. Comments are kept, and
 * lists in brackets where they fit on their line. The result formats to itself.
 * Throws a FormatError where the source does not parse, or says something that the style cannot.
 */
export function formatYaml(source: string, kind: ContentKind): string {
  return formatDocument(parseContent(source), kind);
}

/** A YAML source as a document that can be edited with its comments kept. Throws a FormatError where it does not parse. */
export function parseContent(source: string): Document {
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    customTags: withIdsAsTexts,
    // Quotes keep other programs from reading such a text as a number.
    compat: 'core',
  });
  const [error] = document.errors;
  if (error) throw new FormatError(error.message.split('\n')[0]);
  visit(document, {
    // A name may look like a number or like true, false or null.
    Pair: (_key, { key }) => {
      if (isScalar(key) && typeof key.value !== 'string') key.value = key.source ?? String(key.value);
    },
  });
  return document;
}

/** The tags of numbers without what `parseYaml()` reads as texts. */
function withIdsAsTexts(tags: Tags): Tags {
  return tags.map((tag) =>
    typeof tag === 'object' && !tag.collection && tag.test && ['EXP', 'HEX', 'OCT'].includes(tag.format ?? '')
      ? { ...tag, test: new RegExp(`(?!${ID_LIKE_NUMBER.source})${tag.test.source}`) }
      : tag,
  );
}

/** As `formatYaml()`, of a document that may have been edited. */
export function formatDocument(document: Document, kind: ContentKind): string {
  if (!hasPlainKeys(document))
    throw new FormatError('the name of a field is a list or a group of fields: write a word');
  const said = trimTexts(document.toJS());
  let formatted = '';
  // A comment in an odd place may need a second look to come to rest.
  for (let pass = 0, next = document; pass < MOST_PASSES; pass += 1, next = parseContent(formatted)) {
    const before = formatted;
    formatted = print(next, kind);
    if (formatted === before) return formatted;
    if (!isDeepStrictEqual(valueOf(formatted), said)) break;
  }
  throw new FormatError('the file says something that the one style cannot: write it in a plainer way');
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

/** A value whose texts have no white space at their ends, which the schemas drop too. */
function trimTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimTexts(item)]));
}
