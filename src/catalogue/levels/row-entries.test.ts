import { expect, test } from 'vitest';
import {
  pick,
  smallCatalogue,
  smallContent,
  type SmallContent,
} from '../../../tests/fixtures/small-catalogue.ts';
import { rowEntries } from './row-entries.ts';

type AskedCells = NonNullable<SmallContent['requirements'][string]>[string];

/** Returns the printed entries of a row of the MLOps Engineer as lines, with parts of the content replaced. */
function printed(skill: string, changes: Partial<SmallContent> = {}): string[] {
  const { roles, scale } = smallCatalogue(changes);
  const rows = pick(roles, 'mlops-engineer').matrix.flatMap((section) => section.rows);
  const row = rows.find((candidate) => candidate.skill.id === skill);
  if (row === undefined) throw new Error(`the role does not use ${skill}`);
  return rowEntries(row, scale).map((entry) =>
    entry.kind === 'asked'
      ? [entry.requirements.map(({ level }) => level.id).join(' '), entry.bar, ...entry.examples]
          .filter((part) => part !== undefined)
          .join(': ')
      : `(${entry.proficiency.id}: ${entry.text})`,
  );
}

/** Returns content in which the MLOps Engineer has the given requirements for PyTorch, a skill without descriptors. */
function asking(pytorch: AskedCells): Partial<SmallContent> {
  return { requirements: { 'mlops-engineer/machine-learning': { pytorch } } };
}

test('puts the meaning of a proficiency after the requirement that uses it', () => {
  expect(printed('mlflow').slice(0, 2)).toEqual([
    'junior: Reads the runs of a "team", line by line.',
    '(awareness: Opens a run.)',
  ]);
});

test('does not repeat a descriptor that is the bar of a level', () => {
  expect(printed('mlflow').slice(4)).toEqual(['senior: Operates a server.', '(expert: Extends it.)']);
});

test('does not repeat a descriptor with the same words as a bar', () => {
  const skills = {
    ...smallContent.skills,
    'machine-learning/pytorch': { name: 'PyTorch', descriptors: { working: 'Trains\na model.' } },
  };
  const changes = asking({ junior: { proficiency: 'working', expects: 'Trains a model.' } });
  expect(printed('pytorch', { ...changes, skills })).toEqual(['junior: Trains a model.']);
});

test('uses the general meaning of a proficiency if the skill has no descriptor', () => {
  const changes = asking({ junior: { proficiency: 'awareness', expects: 'Reads a model.' } });
  expect(printed('pytorch', changes)).toEqual(['junior: Reads a model.', '(awareness: Knows what it is.)']);
});

test('levels with the same requirement share an entry', () => {
  const same = { proficiency: 'working', expects: 'Trains a model.' };
  const changes = asking({
    junior: same,
    middle: { ...same, mandatory: true },
    senior: { ...same, expects: 'More.' },
  });
  expect(printed('pytorch', changes)).toEqual(['junior middle: Trains a model.', 'senior: More.']);
});

test('levels with the same requirement and no text share an entry', () => {
  const changes = asking({ junior: { proficiency: 'working' }, senior: { proficiency: 'working' } });
  expect(printed('pytorch', changes)).toEqual(['junior senior']);
});

test('levels with equal texts and different proficiencies have separate entries', () => {
  const expects = 'Trains a model.';
  const changes = asking({
    junior: { proficiency: 'working', expects },
    senior: { proficiency: 'advanced', expects },
  });
  expect(printed('pytorch', changes)).toEqual([`junior: ${expects}`, `senior: ${expects}`]);
});

test('does not repeat examples within an entry', () => {
  const same = { proficiency: 'working', expects: 'Trains.', example: ['One.', 'Two.'] };
  const changes = asking({
    junior: same,
    middle: { ...same, example: 'Two.' },
    senior: { ...same, example: 'Three.' },
  });
  expect(printed('pytorch', changes)).toEqual(['junior middle senior: Trains.: One.: Two.: Three.']);
});

test('puts a meaning after all consecutive levels with its proficiency', () => {
  const changes = asking({
    junior: { proficiency: 'awareness', expects: 'Reads.' },
    middle: { proficiency: 'awareness', expects: 'Reads more.' },
    senior: { proficiency: 'working', expects: 'Trains.' },
  });
  expect(printed('pytorch', changes)).toEqual([
    'junior: Reads.',
    'middle: Reads more.',
    '(awareness: Knows what it is.)',
    'senior: Trains.',
  ]);
});

test('puts a proficiency that no level requires before all deeper ones', () => {
  const { skills } = smallContent;
  const requirements = {
    'mlops-engineer/machine-learning': {
      mlflow: { junior: { proficiency: 'working' }, senior: { proficiency: 'expert' } },
    },
  };
  expect(printed('mlflow', { skills, requirements })).toEqual([
    '(awareness: Opens a run.)',
    'junior: Logs a run.',
    '(advanced: Operates a server.)',
    'senior: Extends it.',
  ]);
});

test('keeps the order of the levels if proficiencies fall', () => {
  const changes = asking({
    junior: { proficiency: 'expert', expects: 'Trains.' },
    senior: { proficiency: 'awareness', expects: 'Reads.' },
  });
  expect(printed('pytorch', changes)).toEqual([
    'junior: Trains.',
    'senior: Reads.',
    '(awareness: Knows what it is.)',
  ]);
});

test('prints only the bars of a row without proficiencies', () => {
  const changes = asking({ junior: { expects: 'Reads.' }, senior: { expects: 'Trains.' } });
  expect(printed('pytorch', changes)).toEqual(['junior: Reads.', 'senior: Trains.']);
});

test('levels of two tracks share the entry of the trunk if they require the same', () => {
  const roles = {
    'mlops-engineer': {
      name: 'MLOps Engineer',
      levels: {
        junior: {},
        middle: { after: 'junior' },
        senior: { after: 'junior' },
        head: { name: 'Head', after: 'senior' },
      },
    },
  };
  const requirements = {
    'mlops-engineer/machine-learning': {
      pytorch: {
        junior: { expects: 'Trains.' },
        middle: { expects: 'Trains in the small hours.' },
        senior: { expects: 'Trains.' },
        head: { expects: 'Trains.' },
      },
    },
  };
  expect(printed('pytorch', { roles, requirements })).toEqual([
    'junior senior head: Trains.',
    'middle: Trains in the small hours.',
  ]);
});
