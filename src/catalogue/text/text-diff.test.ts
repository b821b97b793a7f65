import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, readableDiff, type DiffPiece } from './text-diff.ts';

/** Formats pieces as one line: `a [-b-]{+c+} d`. */
function written(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] };
  return diffWords(before, after)
    .map(({ text, kind }) => marks[kind].join(text))
    .join('');
}

function joined(pieces: readonly DiffPiece[], kind: DiffPiece['kind']): string {
  return pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');
}

/** Generates two texts from the same few words, signs and spaces, so that they have some in common. */
const scrap = fc.constantFrom(
  ...[
    'run',
    'runs',
    'C++',
    'CI/CD',
    "model's",
    '12',
    'é',
    'e\u0301',
    'модель',
    '模型',
    'モデル',
    'โมเดล',
    'דגם',
  ],
  ...['.', ',', '(', ')', '—', '👩‍💻', '🚀', ' ', ' ', '  ', '\n', '\u00A0'],
);
const text = fc.oneof(
  fc.array(scrap, { maxLength: 16 }).map((scraps) => scraps.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('the pieces of two texts', () => {
  test('make up both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        expect(joined(pieces, 'removed')).toBe(before);
        expect(joined(pieces, 'added')).toBe(after);
      }),
    );
  });

  test('are as few as possible, not empty, and removed before added', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        const kinds = pieces.map(({ kind }) => kind).join(' ');
        expect(kinds).not.toMatch(/(same|removed|added) \1|added removed/);
      }),
    );
  });

  test('are only one if the texts are equal', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same)).toEqual(same === '' ? [] : [{ text: same, kind: 'same' }]);
      }),
    );
  });

  test.each([
    ['a word that is replaced', 'Runs the old job.', 'Runs the new job.', 'Runs the [-old-]{+new+} job.'],
    ['a word that is added', 'Runs jobs.', 'Runs new jobs.', 'Runs {+new +}jobs.'],
    ['a word that is removed', 'Runs old jobs.', 'Runs jobs.', 'Runs [-old -]jobs.'],
    ['words at the end', 'Runs jobs', 'Runs jobs at night', 'Runs jobs{+ at night+}'],
    [
      'a sentence that is continued',
      'Runs jobs.',
      'Runs jobs, and mends them.',
      'Runs jobs{+, and mends them+}.',
    ],
    ['words that begin alike', 'Models a model.', 'Modeled models.', '[-Models a model-]{+Modeled models+}.'],
    ['a sentence that is removed', 'Runs jobs. Mends jobs.', 'Mends jobs.', '[-Runs jobs. -]Mends jobs.'],
    ['a comma', 'servers and jobs', 'servers, and jobs', 'servers{+,+} and jobs'],
    ['brackets and quotes', 'a (“quoted”) text', 'a quoted text', 'a [-(“-]quoted[-”)-] text'],
    [
      'a comma between changes',
      'Walks, sings, eats.',
      'Runs, works, eats.',
      '[-Walks, sings-]{+Runs, works+}, eats.',
    ],
    ['nothing before', '', 'Runs.', '{+Runs.+}'],
    ['nothing after', 'Runs.', '', '[-Runs.-]'],
  ])('show %s', (_, before, after, pieces) => {
    expect(written(before, after)).toBe(pieces);
  });

  test.each([
    [
      'compounds',
      'the CI/CD of pre-release models',
      'the CI of release models',
      'the [-CI/CD-]{+CI+} of [-pre-release-]{+release+} models',
    ],
    ['names with signs', 'C and C++', 'C# and C++', '[-C-]{+C#+} and C++'],
    ['possessives', "a model's run", 'a model run', "a [-model's-]{+model+} run"],
    [
      'identifiers',
      'calls mlflow.log_params',
      'calls mlflow.log_metrics',
      'calls [-mlflow.log_params-]{+mlflow.log_metrics+}',
    ],
    ['accents', 'Přečte záznam běhu', 'Přečte záznamy běhu', 'Přečte [-záznam-]{+záznamy+} běhu'],
    ['letters of two code points', 'a re\u0301sume\u0301', 'a resume', 'a [-re\u0301sume\u0301-]{+resume+}'],
    ['Cyrillic', 'готовую модель', 'готовые модели', '[-готовую модель-]{+готовые модели+}'],
    [
      'Greek',
      'ένα μοντέλο με δεδομένα',
      'ένα μοντέλο δίχως δεδομένα',
      'ένα μοντέλο [-με-]{+δίχως+} δεδομένα',
    ],
    ['Hebrew', 'בודק מודל מוכן', 'בודק מודל חדש', 'בודק מודל [-מוכן-]{+חדש+}'],
    ['Devanagari', 'पुराना मॉडल चलाता', 'नया मॉडल चलाता', '[-पुराना-]{+नया+} मॉडल चलाता'],
    [
      'Chinese',
      '检验现成的模型,并指出错误。',
      '检验新的模型,并指出错误。',
      '检验[-现成的-]{+新的+}模型,并指出错误。',
    ],
    ['emoji', 'a 👩‍💻 b', 'a 👩 b', 'a [-👩‍💻-]{+👩+} b'],
  ])('keep %s whole', (_, before, after, pieces) => {
    expect(written(before, after)).toBe(pieces);
  });
});

describe('a difference is readable', () => {
  test.each([
    ['in equal texts', 'Runs the job.', 'Runs the job.'],
    ['if one word of many differs', 'Runs the job at night.', 'Runs the job at noon.'],
    ['if a sentence is added', 'Runs the job.', 'Runs the job. Mends it.'],
    ['without any words', '…', '?!'],
    ['without any text', '', ''],
  ])('%s', (_, before, after) => {
    expect(readableDiff(before, after)).toEqual(diffWords(before, after));
  });

  test.each([
    ['if nothing is shared', 'Runs jobs.', 'Mends servers.'],
    [
      'if only small words are shared',
      'Asks a lead for the key of a vault.',
      'Finds out who the owner is and why a secret leaked.',
    ],
    ['if there was no text', '', 'Mends servers.'],
    ['if only signs are shared', 'Walks, sings, eats.', 'Runs, works, sleeps.'],
  ])('not %s', (_, before, after) => {
    expect(readableDiff(before, after)).toBeUndefined();
  });

  test.each([
    [3, true],
    [2, false],
  ])('by the share of words in both: %i of ten', (count, isReadable) => {
    const words = (letter: string): string[] =>
      Array.from({ length: 10 - count }, (_, index) => `${letter}${index}`);
    const shared = Array.from({ length: count }, (_, index) => `s${index}`);
    const [before, after] = ['a', 'b'].map((letter) => [...shared, ...words(letter)].join(' '));
    expect(readableDiff(before ?? '', after ?? '') !== undefined).toBe(isReadable);
  });
});
