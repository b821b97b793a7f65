import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf } from '#catalogue/levels/steps.ts';
import { pathsOf } from '#catalogue/levels/tracks.ts';
import { role as anyRole } from '../../../tests/fixtures/answer-arbitraries.ts';
import { ask } from '../../../tests/fixtures/asked-role.ts';
import { smallCatalogue, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { askedPaths, askedSteps, isCarried } from './asked-steps.ts';
import { askedRole } from './asks.ts';

test('starts each path at a lowest level and continues with the next level of its track', () => {
  fc.assert(
    fc.property(anyRole, (role) => {
      const paths = askedPaths(role);
      expect(new Set(paths.flat()).size).toBe(role.levels.length);
      for (const path of paths) {
        path.forEach((level, position) => expect(role.levels[level]?.below).toBe(path[position - 1] ?? -1));
      }
    }),
  );
});

test('computes the steps of the catalogue on every path of any role', () => {
  const cell = fc.record(
    {
      proficiency: fc.constantFrom('awareness', 'working'),
      expects: fc.constantFrom('Reads  it.', 'Reads it.', 'Writes it.'),
    },
    { requiredKeys: [] },
  );
  const ids = ['one', 'two', 'three', 'four', 'five'];
  const drawn = fc.record({
    cells: fc.tuple(...ids.map(() => fc.option(cell))),
    after: fc.tuple(...ids.map((_, index) => fc.option(fc.nat(Math.max(index - 1, 0)), { nil: undefined }))),
  });
  fc.assert(
    fc.property(drawn, ({ cells, after }) => {
      const levels = ids.map((id, index) => {
        const parent = after[index];
        const isAfter = index > 0 && parent !== undefined;
        return [id, { name: id, ...(isAfter && { after: ids[parent] ?? id }) }];
      });
      const asked = ids.flatMap((id, index) => (cells[index] ? [[id, cells[index]]] : []));
      const content: Partial<SmallContent> = {
        roles: {
          tester: {
            name: 'Tester',
            levels: Object.fromEntries(levels) as SmallContent['roles'][string]['levels'],
          },
        },
        requirements: {
          'tester/machine-learning': {
            mlflow: Object.fromEntries(asked) as SmallContent['requirements'][string][string],
          },
        },
      };
      const catalogue = smallCatalogue(content);
      const [role] = catalogue.roles;
      const row = role?.matrix[0]?.rows[0];
      if (role === undefined || row === undefined) return;
      const plain = askedRole(role, catalogue.scale);
      expect(askedPaths(plain)).toEqual(pathsOf(role).map((path) => path.map(({ index }) => index)));
      for (const [nth, path] of pathsOf(role).entries()) {
        const inBrowser = plain.skills[0] && askedSteps(plain.skills[0], askedPaths(plain)[nth] ?? []);
        expect(inBrowser?.map((step) => step.levels)).toEqual(
          stepsOf(row, path).map(({ requirements }) => requirements.map(({ level }) => level.index)),
        );
      }
    }),
  );
});

test.each([
  ['the same depth', ask(1), ask(1), true],
  ['a lower depth', ask(1), ask(0), true],
  ['a higher depth', ask(0), ask(1), false],
  ['the lowest depth with another bar', ask(0, { bar: 'x' }), ask(0, { bar: 'y' }), true],
  ['the same bar without a proficiency', ask(-1, { bar: 'x' }), ask(-1, { bar: 'x' }), true],
  ['another bar without a proficiency', ask(-1, { bar: 'x' }), ask(-1, { bar: 'y' }), false],
  ['the same bar with a proficiency', ask(-1, { bar: 'x' }), ask(0, { bar: 'x' }), false],
  ['the same bar without a proficiency, if it has one', ask(1, { bar: 'x' }), ask(-1, { bar: 'x' }), false],
  ['another bar with a proficiency', ask(-1, { bar: 'x' }), ask(0, { bar: 'y' }), false],
])('tells whether meeting a requirement meets one of %s', (_, met, other, isMet) => {
  expect(isCarried(met, other)).toBe(isMet);
});
