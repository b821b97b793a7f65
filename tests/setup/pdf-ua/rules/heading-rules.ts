import { childTypes } from '../ua-structure.ts';
import type { UaDocument } from '../ua-document.ts';
import { faultIf, rule } from '../ua-rule.ts';

/** Rules about headings. */
export const headingRules = [
  rule('7.4.2', 1, ({ structure: { elements } }) => {
    let before = 0;
    return elements.flatMap(({ standard = '', name }) => {
      const level = Number(/^H(?<level>[1-6])$/.exec(standard)?.groups?.['level'] ?? 0);
      if (level === 0) return [];
      const fault = faultIf(level > before + 1, `${name} follows a heading of level ${before}`);
      before = level;
      return fault;
    });
  }),
  rule('7.4.4', 1, ({ structure: { elements } }) =>
    elements
      .filter((element) => childTypes(element).filter((type) => type === 'H').length > 1)
      .map(({ name }) => `${name} has several headings without a level`),
  ),
  ...[2, 3].map((test) =>
    rule('7.4.4', test, (document) =>
      faultIf(
        hasType(document, /^H$/) && hasType(document, /^H[1-6]$/),
        'the document has headings with and without levels',
      ),
    ),
  ),
];

function hasType({ structure: { elements } }: UaDocument, type: RegExp): boolean {
  return elements.some(({ standard = '' }) => type.test(standard));
}
