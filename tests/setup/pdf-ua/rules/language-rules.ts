import type { PDFDict } from '@cantoo/pdf-lib';
import type { UaMark } from '../ua-content.ts';
import type { UaDocument } from '../ua-document.ts';
import { dictIn, nameIn, textIn } from '../ua-objects.ts';
import { faultIf, rule, type UaRule } from '../ua-rule.ts';
import { metadataOf } from './metadata-rules.ts';

/** A language tag of RFC 3066. */
const LANGUAGE = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Rules about the language of texts. All of them are met if the document as a whole has a language. */
export const languageRules = [
  withoutLanguage(2, ({ catalog }) =>
    faultIf(dictIn(catalog, 'Outlines') !== undefined, 'bookmarks have no language'),
  ),
  ...['ActualText', 'Alt', 'E'].map((key, index) =>
    withoutLanguage(21 + index, ({ structure: { elements } }) =>
      elements
        .filter((element) => textIn(element.dict, key) !== undefined && !hasLanguage(element.dict))
        .map(({ name }) => `the ${key} of ${name} has no language`),
    ),
  ),
  withoutLanguage(24, ({ annotations }) =>
    annotations
      .filter(({ dict, element }) => textIn(dict, 'Contents') !== undefined && !hasLanguage(element?.dict))
      .map(({ name }) => `the description of ${name} has no language`),
  ),
  withoutLanguage(25, ({ dicts }) =>
    dicts
      .filter((dict) => nameIn(dict, 'FT') !== undefined && textIn(dict, 'TU') !== undefined)
      .map((dict) => `the description "${textIn(dict, 'TU') ?? ''}" of a field has no language`),
  ),
  rule('7.2', 29, ({ dicts, content: { marks } }) =>
    [...dicts.map((dict) => textIn(dict, 'Lang')), ...marks.map(markLanguage)]
      .filter((language) => language !== undefined && !LANGUAGE.test(language))
      .map((language) => `"${language ?? ''}" is not a language`),
  ),
  ...['ActualText', 'Alt', 'E'].map((key, index) =>
    withoutLanguage(30 + index, ({ content: { marks } }) =>
      marks
        .filter(
          (mark) => mark.tag === 'Span' && mark.properties.has(key) && !isInLanguage([...mark.around, mark]),
        )
        .map(({ place }) => `the ${key} of ${place} has no language`),
    ),
  ),
  withoutLanguage(33, (document) =>
    faultIf(metadataOf(document)?.includes('x-default') === true, 'the metadata has no language'),
  ),
  withoutLanguage(34, ({ content: { paints } }) =>
    paints
      .filter(({ operator, around }) => /^T[jJ]$|['"]/.test(operator) && !isInLanguage(around))
      .map(({ place }) => `a text on ${place} has no language`),
  ),
];

/** Returns a rule for documents that have no language as a whole. */
function withoutLanguage(test: number, check: UaRule['check']): UaRule {
  return rule('7.2', test, (document: UaDocument) =>
    document.language === undefined ? check(document) : [],
  );
}

/** Returns whether any of the marked content around a text, or an element that it belongs to, has a language. */
function isInLanguage(marks: readonly UaMark[]): boolean {
  return marks.some((mark) => markLanguage(mark) !== undefined || hasLanguage(mark.element));
}

function hasLanguage(element: PDFDict | undefined): boolean {
  return (
    element !== undefined && (textIn(element, 'Lang') !== undefined || hasLanguage(dictIn(element, 'P')))
  );
}

function markLanguage({ properties }: UaMark): string | undefined {
  const language = properties.get('Lang');
  return Buffer.isBuffer(language) ? language.toString('latin1') : undefined;
}
