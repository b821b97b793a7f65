import { smallCatalogue, type SmallContent } from '../fixtures.ts';
import { lintCatalogue, type WritingRule } from './lint-catalogue.ts';

const LEVELS = { junior: null, middle: null, senior: null };

/** The small content with one role, tester, that has the three levels of the ladder. */
export function withTester(
  cells: SmallContent['requirements'][string],
  changes: Partial<SmallContent> = {},
): Partial<SmallContent> {
  return {
    roles: { tester: { name: 'Tester', levels: LEVELS } },
    skills: { 'tools/c-star': { name: 'C*' }, 'tools/redis': { name: 'Redis' } },
    requirements: { 'tester/tools': cells },
    ...changes,
  };
}

/** What one rule says of the small content with some of its parts replaced, each as `file path: message`. */
export function lint(rule: WritingRule, changes: Partial<SmallContent>, today = '2026-11-23'): string[] {
  return lintCatalogue(smallCatalogue(changes), { rules: [rule], today }).problems.map(
    ({ file, path, message, nearest }) => {
      const other = nearest === undefined ? '' : ` ${nearest.file} ${nearest.path.join('.')}`;
      return `${file} ${path.join('.')}: ${message}${other}`;
    },
  );
}

/** What one rule says of a single expectation: the messages alone. */
export function lintExpectation(
  rule: WritingRule,
  expects: string,
  changes?: Partial<SmallContent>,
): string[] {
  const cell = { 'c-star': { junior: { proficiency: 'working', expects } } };
  return lint(rule, withTester(cell, changes)).map((line) => line.replace(/^\S+ \S+: /, ''));
}
