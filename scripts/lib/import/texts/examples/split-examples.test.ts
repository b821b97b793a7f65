import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_EXAMPLES } from '#catalogue/schemas/requirements.ts';
import { textBlock } from '#catalogue/schemas/text.ts';
import { drawnText } from '../../../../../tests/fixtures/drawn-texts.ts';
import { hostileCells, roughText } from '../../../../../tests/fixtures/rough-texts.ts';
import { growthOf, MOST_GROWTH } from '../../../../../tests/setup/growth-of.ts';
import { runs } from '../../../../../tests/setup/thorough.ts';
import { tidyText } from '../tidy-text.ts';
import { splitExamples } from './split-examples.ts';

function split(cell: string) {
  return splitExamples(tidyText(cell).text);
}

describe('the end of a text becomes an example', () => {
  test.each([
    ['Automates deployments, e.g. with GitHub Actions.', 'Automates deployments.', 'With GitHub Actions.'],
    ['Automates deployments, e.g. with GitHub Actions', 'Automates deployments', 'With GitHub Actions'],
    ['Uses tools, e.g., Docker, Kubernetes and Helm.', 'Uses tools.', 'Docker, Kubernetes and Helm.'],
    ['Uses tools; e. g. scripts.', 'Uses tools.', 'Scripts.'],
    ['Uses tools, eg scripts.', 'Uses tools.', 'Scripts.'],
    ['Uses tools – for example scripts.', 'Uses tools.', 'Scripts.'],
    ['Uses containers (e.g. Docker).', 'Uses containers.', 'Docker.'],
    ['Uses containers. (E.g. Docker (the engine).)', 'Uses containers.', 'Docker (the engine).'],
    [
      'Uses containers (e.g. [Docker](https://docker.com))',
      'Uses containers',
      '[Docker](https://docker.com)',
    ],
    ['Writes tests. For example, adds one for a bug.', 'Writes tests.', 'Adds one for a bug.'],
    ['Writes tests. For instance: adds one', 'Writes tests.', 'Adds one.'],
    ['Writes tests.\nE.g. adds one.', 'Writes tests.', 'Adds one.'],
    [
      'Writes tests<br><b>Example:</b> adds one. It fails first.',
      'Writes tests',
      'Adds one. It fails first.',
    ],
    ['Builds apps, e.g. iOS ones.', 'Builds apps.', 'iOS ones.'],
    ['Runs tools, e.g. `npm audit`.', 'Runs tools.', '`npm audit`.'],
    ['Counts, e.g. # of bugs', 'Counts', '\\# of bugs'],
    ['Nutzt Container, z. B. Docker.', 'Nutzt Container.', 'Docker.'],
    ['Nutzt Container (z.B. Docker)', 'Nutzt Container', 'Docker'],
    ['Schreibt Tests. Zum Beispiel prüft er Eingaben.', 'Schreibt Tests.', 'Prüft er Eingaben.'],
    ['Schreibt Tests.\nBeispiel: Prüft Eingaben', 'Schreibt Tests.', 'Prüft Eingaben.'],
    ['コンテナを使う。例えば、Dockerを使う。', 'コンテナを使う。', 'Dockerを使う。'],
    ['- Writes tests\n- Reviews\n\nE.g. adds one.', '- Writes tests\n- Reviews', 'Adds one.'],
  ])('%j', (cell, text, example) => {
    expect(split(cell)).toEqual({ text, examples: [example] });
  });

  test.each([
    ['Writes tests.\nExamples:\n• one\n• two', 'Writes tests.', ['One.', 'Two.']],
    ['Writes tests, e.g.:\n1. one\n2. two', 'Writes tests', ['One', 'Two']],
    ['Writes tests.\nExamples:\n- one\n  - a\n  - b', 'Writes tests.', ['One\n- a\n- b']],
    ['Writes tests.\nExamples:\nDocker.\nCompose.', 'Writes tests.', ['Docker.', 'Compose.']],
    ['Writes tests.\nE.g. one.\nE.g. two.', 'Writes tests.', ['One.', 'Two.']],
  ])('or several examples: %j', (cell, text, examples) => {
    expect(split(cell)).toEqual({ text, examples });
  });

  test('up to the number that a requirement may have', () => {
    expect(split('Writes tests.\nE.g. one.\nE.g. two.\nE.g. three.\nE.g. four.')).toEqual({
      text: 'Writes tests.\n\nE.g. one.',
      examples: ['Two.', 'Three.', 'Four.'],
    });
  });
});

test.each([
  'E.g. Docker.',
  'Examples:\n- a\n- b',
  '(e.g. Docker)',
  'Writes tests, e.g.:\n- a\n- b\n- c\n- d',
  'Uses tools, e.g. Docker, to ship.',
  'Uses containers (e.g. Docker) to ship.',
  'Uses tools (Docker, e.g. Compose).',
  'Uses tools, e.g. Docker. Mentors others.',
  'Writes tests. For example, adds one. Also mentors.',
  'Can, for example, lead a team.',
  'Deploys with e.g. Docker.',
  'Deploys with, e.g., Docker.',
  'Uses *tools, e.g. Docker*',
  '- Writes tests\n- Uses tools, e.g. Docker',
  '- Writes tests\n\n  E.g. adds one.',
  'Leads by example.',
  'Sets an example: writes tests.',
  'Kennt Regeln, EG Verordnungen.',
  'Writes tests, e.g.',
  'Writes `, e.g. a`',
  '```\nx, e.g. y\n```',
])('leaves a text that does not end with an example, or is only an example: %j', (cell) => {
  const { text } = tidyText(cell);
  expect(splitExamples(text)).toEqual({ text, examples: [] });
});

test('splits any text into valid texts', () => {
  const sign = fc.constantFrom(
    ', e.g. ',
    '. E.g. ',
    ' (e.g. ',
    '\n\nExamples:\n',
    '\n\nExample: ',
    '.',
    ')',
    '\n- ',
    'a',
    '*',
  );
  const ending = fc.array(fc.oneof(sign, drawnText, roughText), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ending, (parts) => {
      const { text: whole } = tidyText(parts.join(''));
      const { text, examples } = splitExamples(whole);
      expect(examples.length).toBeLessThanOrEqual(MOST_EXAMPLES);
      for (const one of [text, ...examples]) {
        expect(whole === '' || textBlock.safeParse(one).success).toBe(true);
        expect(tidyText(one).text).toBe(one);
      }
    }),
    { numRuns: runs(500) },
  );
});

const short = new Map(hostileCells(1_500));

test.each(hostileCells(15_000))('takes time in proportion to the length of a text: %s', (name, text) => {
  expect(growthOf(splitExamples, short.get(name) ?? '', text)).toBeLessThan(MOST_GROWTH);
});
