import { describe, expect, test } from 'vitest';
import { CallError } from '../../command/command.ts';
import { chooseScale, type ScaleRequest } from './choose-scale.ts';
import { parseScaleOption } from './parse-scale.ts';

/** Chooses the scale for cells, the first of which is on line 2. */
function chosenFor(written: readonly string[], request: Partial<ScaleRequest> = {}) {
  const cells = written.map((text, index) => ({ text, at: { file: 'a.csv', line: index + 2 } }));
  const { steps, newSteps, summary, faults, defaultStep } = chooseScale({ cells, ...request });
  return {
    names: steps.map(({ name }) => name),
    written: newSteps.map(({ name }) => name),
    summary,
    says: faults.map(({ at, message }) => `${String(at.line)}  ${message}`),
    defaultStep,
  };
}

const DEFAULT = ['Awareness', 'Working', 'Advanced', 'Expert'];
const existing = [
  { id: 'step-1', name: 'Novice', letter: '1', value: 1 },
  { id: 'step-2', name: 'Able', letter: '2', value: 2 },
];

describe('new content', () => {
  test.each([
    ['no scale for check marks and blanks', ['x', '', '-', '0'], [], undefined],
    ['the default scale for its names', ['working', 'E', '✓'], DEFAULT, undefined],
    ['one step for one word', ['Meets', 'meets'], ['Meets'], /^scale: one step, "Meets"/],
    ['one step for a single letter, even of the default scale', ['A'], ['A'], /^scale: one step/],
    [
      'sorted numbers',
      ['5', '2.0', '0', '1', '2'],
      ['1', '2', '5'],
      'scale: 1, 2, and 5, from the numbers in the file; name them with --scale "1=…,2=…,5=…" or in scale.yaml',
    ],
    [
      'the names beside numbers',
      ['2 - Able', '1: Novice', 'Able (2)', '3'],
      ['Novice', 'Able', '3'],
      'scale: Novice (1), Able (2), and 3, from the numbers in the file; name them with --scale "1=Novice,2=Able,3=…" or in scale.yaml',
    ],
    ['no scale for 0 and 1', ['1', '0', '1'], [], /^scale: none, .*--scale "1=…" makes 1 a proficiency$/],
    ['one step if 1 is the only number', ['1'], ['1'], /^scale: 1, from/],
  ])('has %s', (_name, cells, names, summary) => {
    const chosen = chosenFor(cells);
    expect(chosen).toMatchObject({ names, written: names, says: [] });
    if (summary === undefined) expect(chosen.summary).toBeUndefined();
    else expect(chosen.summary).toMatch(summary);
  });

  test('has the scale of --scale', () => {
    const option = parseScaleOption('1=Novice,2=Able');
    expect(chosenFor(['1', 'able', '0', 'x'], { option })).toMatchObject({
      names: ['Novice', 'Able'],
      written: ['Novice', 'Able'],
      says: [],
    });
    expect(chosenFor(['3'], { option }).says).toEqual([
      '2  proficiency: "3" (1 cell) is not a step of the scale; known here: Novice, Able; correct the cells, or add the new step to --scale',
    ]);
  });

  test.each([
    [
      ['Solid', 'Basic', 'Solid', 'x', 'Two, and more'],
      '2  the file names 3 unknown proficiencies: "Solid" (2 cells), "Basic" (1 cell), "Two, and more" (1 cell): put all of them in order, lowest first: --scale \'Solid,Basic,"Two, and more"\'',
    ],
    [
      ['Working', 'Guru'],
      '3  the file names 1 unknown proficiency: "Guru" (1 cell): put all of them in order, lowest first: --scale "Working,Guru"',
    ],
    [
      ['1 - Able', '1 - Novice'],
      /names 2 unknown proficiencies: "1 - Able" \(1 cell\), "1 - Novice" \(1 cell\)/,
    ],
    [
      ['Working', 'Wroking', 'Wroking'],
      '3  proficiency: "Wroking" (2 cells) is not a step of the scale; did you mean "Working"?; correct the cells, or name another scale with --scale, lowest first',
    ],
    [
      Array.from({ length: 40 }, (_, index) => `Text ${String(index)}`),
      /40 unknown proficiencies, such as "Text 0" .* if they are texts, name their column with --map expects=/,
    ],
  ])('has a fault for %j', (cells, message) => {
    expect(chosenFor(cells).says).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
  });
});

describe('content with a scale', () => {
  test('recognizes its steps by value', () => {
    expect(chosenFor(['1', '2,0', 'Able', '0', '✓'], { existing })).toMatchObject({ written: [], says: [] });
  });

  test('lists words that are not steps', () => {
    expect(chosenFor(['Guru', 'Novise', '1', 'Guru'], { existing }).says).toEqual([
      '2  proficiency: 2 names are not steps of the scale: "Guru" (2 cells), "Novise" (1 cell; did you mean "Novice"?); known here: Novice, Able; correct the cells, or add the new step to scale.yaml',
    ]);
  });

  test.each(['Novice,Able', '1=Novice,2=Able', '1,2', '1=Beginner,2=Able'])('accepts --scale %s', (list) => {
    expect(chosenFor([], { existing, option: parseScaleOption(list) }).written).toEqual([]);
  });

  test.each(['Able,Novice', 'Novice', '1=Novice,3=Able', 'Novice,Able,Expert'])(
    'refuses --scale %s',
    (list) => {
      const request = { existing, option: parseScaleOption(list) };
      expect(() => chosenFor([], request)).toThrow(
        /^--scale differs from the scale of the content \(Novice with the value 1, Able with the value 2\)/,
      );
      expect(() => chosenFor([], request)).toThrow(CallError);
    },
  );
});

test('the default proficiency is a step of the scale', () => {
  expect(chosenFor([''], { defaultName: 'Meets' }).defaultStep?.name).toBe('Meets');
  expect(chosenFor(['1'], { existing, defaultName: '2' }).defaultStep?.name).toBe('Able');
  expect(() => chosenFor(['1'], { existing, defaultName: 'Abel' })).toThrow(/did you mean "Able"/);
  expect(chosenFor(['Basic'], { defaultName: 'Solid' }).says).toEqual([
    expect.stringContaining('"Solid" (--default-proficiency)'),
  ]);
});
