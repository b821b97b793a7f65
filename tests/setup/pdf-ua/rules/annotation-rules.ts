import type { UaAnnotation, UaDocument } from '../ua-document.ts';
import { dictIn, nameIn, textIn, entryIn } from '../ua-objects.ts';
import { rule } from '../ua-rule.ts';

const OWN_RULES = ['Widget', 'PrinterMark', 'Link'];

/** Rules about annotations, such as links. */
export const annotationRules = [
  rule('7.18.1', 1, (document) =>
    namesOf(
      document,
      ({ subtype, element }) => !OWN_RULES.includes(subtype) && element?.standard !== 'Annot',
    ).map((name) => `${name} is not in an element for annotations`),
  ),
  rule('7.18.1', 2, (document) =>
    namesOf(
      document,
      ({ subtype, dict, element }) =>
        subtype !== 'Widget' && !textIn(dict, 'Contents') && !textIn(element?.dict, 'Alt'),
    ).map((name) => `${name} has no description`),
  ),
  rule('7.18.1', 3, (document) =>
    namesOf(
      document,
      ({ subtype, dict, element }) =>
        subtype === 'Widget' &&
        !textIn(dict, 'TU') &&
        !textIn(dictIn(dict, 'Parent'), 'TU') &&
        !textIn(element?.dict, 'Alt'),
    ).map((name) => `${name} has no description`),
  ),
  rule('7.18.2', 1, (document) =>
    namesOf(document, ({ subtype }) => subtype === 'TrapNet').map((name) => `${name} is not allowed`),
  ),
  rule('7.18.3', 1, ({ pages }) =>
    pages.flatMap((page, index) =>
      entryIn(page, 'Annots') !== undefined && nameIn(page, 'Tabs') !== 'S'
        ? [`the annotations of page ${index + 1} are not visited in the order of the structure`]
        : [],
    ),
  ),
  rule('7.18.4', 1, (document) =>
    namesOf(document, ({ subtype, element }) => subtype === 'Widget' && element?.standard !== 'Form').map(
      (name) => `${name} is not in an element for fields`,
    ),
  ),
  rule('7.18.5', 1, (document) =>
    namesOf(document, ({ subtype, element }) => subtype === 'Link' && element?.standard !== 'Link').map(
      (name) => `${name} is not in an element for links`,
    ),
  ),
  rule('7.18.5', 2, (document) =>
    namesOf(document, ({ subtype, dict }) => subtype === 'Link' && !textIn(dict, 'Contents')).map(
      (name) => `${name} has no description`,
    ),
  ),
  rule('7.18.8', 1, (document) =>
    namesOf(document, ({ subtype, element }) => subtype === 'PrinterMark' && element !== undefined).map(
      (name) => `${name} is in the structure`,
    ),
  ),
];

/** Returns the names of visible annotations that break a rule. */
function namesOf({ annotations }: UaDocument, isWrong: (annotation: UaAnnotation) => boolean): string[] {
  return annotations
    .filter((annotation) => !annotation.isHidden && isWrong(annotation))
    .map(({ name }) => name);
}
