import { attributeOf, mappedTypes, meaningfulChildren, type UaElement } from '../ua-structure.ts';
import type { UaDocument } from '../ua-document.ts';
import { asDict, itemsIn, nameIn, textIn, entryIn } from '../ua-objects.ts';
import { STANDARD_TYPES } from '../standard-types.ts';
import { faultIf, rule } from '../ua-rule.ts';

/** Rules about elements of any type, and about figures, formulas, notes and fields. */
export const structureRules = [
  rule('7.1', 5, ({ structure: { elements } }) =>
    unique(elements.filter(({ standard }) => standard === undefined).map(({ type }) => type)).map(
      (type) => `the type ${type} is not mapped to a standard type`,
    ),
  ),
  rule('7.1', 6, ({ structure: { elements, roles } }) =>
    unique(elements.map(({ type }) => type))
      .map((type) => mappedTypes(type, roles))
      .filter((types) => new Set(types).size < types.length)
      .map((types) => `types are mapped in a circle: ${types.join(', ')}`),
  ),
  rule('7.1', 7, ({ structure: { roles } }) =>
    [...roles]
      .filter(([type]) => STANDARD_TYPES.has(type))
      .map(([type]) => `the standard type ${type} is mapped`),
  ),
  rule('7.1', 11, ({ structure: { root } }) => faultIf(root === undefined, 'the document has no structure')),
  rule('7.1', 12, ({ structure: { elements } }) =>
    namesOf(elements, ({ dict }) => asDict(entryIn(dict, 'P')) === undefined).map(
      (name) => `${name} has no parent`,
    ),
  ),
  rule('7.3', 1, (document) => withoutText(document, 'Figure')),
  rule('7.7', 1, (document) => withoutText(document, 'Formula')),
  rule('7.9', 1, ({ structure: { elements } }) =>
    namesOf(elements, (element) => isA(element, 'Note') && !textIn(element.dict, 'ID')).map(
      (name) => `${name} has no ID`,
    ),
  ),
  rule('7.9', 2, ({ structure: { elements } }) => {
    const notes = elements.filter((element) => isA(element, 'Note'));
    const byId = Map.groupBy(notes, ({ dict }) => textIn(dict, 'ID') ?? '');
    return [...byId]
      .filter(([, those]) => those.length > 1)
      .map(([id]) => `several notes have the ID "${id}"`);
  }),
  rule('7.18.4', 2, ({ structure: { elements } }) =>
    namesOf(elements, (element) => isA(element, 'Form') && !isLoneField(element)).map(
      (name) => `${name} has no role, and not only a field`,
    ),
  ),
];

function withoutText({ structure: { elements } }: UaDocument, type: string): string[] {
  return namesOf(
    elements,
    (element) =>
      isA(element, type) && !textIn(element.dict, 'Alt') && textIn(element.dict, 'ActualText') === undefined,
  ).map((name) => `${name} has no text in its place`);
}

function isLoneField(element: UaElement): boolean {
  if (attributeOf(element, 'Role') !== undefined) return true;
  const [entry, ...others] = itemsIn(element.dict, 'K').map(asDict);
  const isField = nameIn(asDict(entryIn(entry, 'Obj')), 'Subtype') === 'Widget';
  return others.length === 0 && meaningfulChildren(element).length === 0 && isField;
}

function isA({ standard }: UaElement, type: string): boolean {
  return standard === type;
}

function namesOf(elements: readonly UaElement[], isWrong: (element: UaElement) => boolean): string[] {
  return elements.filter(isWrong).map(({ name }) => name);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
