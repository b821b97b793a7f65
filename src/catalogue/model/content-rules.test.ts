import { expect, test } from 'vitest';
import { WRITING_RULES } from '#catalogue/writing/lint-catalogue.ts';
import { CONTENT_RULE_IDS, CONTENT_RULES, isContentRule } from './content-rules.ts';
import { isId } from './is-id.ts';

test('lint:content reports exactly the writing rules', () => {
  const reported = CONTENT_RULE_IDS.filter((id) => CONTENT_RULES[id].reportedBy.includes('lint:content'));
  expect(reported.toSorted()).toEqual(WRITING_RULES.toSorted());
});

test.each(CONTENT_RULE_IDS)('the rule %s has an id, and texts without a capital or a full stop', (id) => {
  const { finds, advice } = CONTENT_RULES[id];
  expect(isId(id)).toBe(true);
  for (const words of [finds, advice]) expect(words).toMatch(/^[a-z].*[^.]$/);
});

test.each([
  ['story', true],
  ['empty-step', false],
  ['constructor', false],
])('%s is a rule: %s', (word, expected) => {
  expect(isContentRule(word)).toBe(expected);
});
