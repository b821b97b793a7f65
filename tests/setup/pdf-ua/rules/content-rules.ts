import type { UaMark } from '../ua-content.ts';
import { rule } from '../ua-rule.ts';
import { entryIn, nameIn } from '../ua-objects.ts';

/** Rules about the content of pages, and about the forms that pages paint. */
export const contentRules = [
  rule('7.1', 1, ({ content: { marks } }) =>
    marks
      .filter((mark) => isArtifact(mark) && mark.around.some(isTagged))
      .map(({ place }) => `${place} is inside tagged content`),
  ),
  rule('7.1', 2, ({ content: { marks } }) =>
    marks
      .filter((mark) => isTagged(mark) && mark.around.some(isArtifact))
      .map(({ place }) => `${place} is inside an artifact`),
  ),
  rule('7.1', 3, ({ content: { paints, faults } }) => [
    ...faults,
    ...paints
      .filter(({ around }) => !around.some((mark) => isTagged(mark) || isArtifact(mark)))
      .map(({ operator, place }) => `what ${operator} paints on ${place} is neither tagged nor an artifact`),
  ]),
  rule('7.20', 1, ({ dicts }) =>
    dicts
      .filter((dict) => nameIn(dict, 'Subtype') === 'Form' && entryIn(dict, 'Ref') !== undefined)
      .map(() => 'a form refers to another document'),
  ),
  rule('7.20', 2, ({ content: { taggedForms } }) =>
    [...taggedForms.values()]
      .filter((times) => times > 1)
      .map((times) => `a form with tagged content is painted ${times} times`),
  ),
];

function isArtifact({ tag }: UaMark): boolean {
  return tag === 'Artifact';
}

function isTagged({ element }: UaMark): boolean {
  return element !== undefined;
}
