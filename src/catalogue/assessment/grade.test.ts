import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceCatalogue } from '../../../tests/fixtures/reference-catalogue.ts';
import { countRequirements, requirementsAt } from '#catalogue/model/counts.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import {
  answers as anyAnswers,
  raised,
  role as anyRole,
  SCALE,
  share as anyShare,
} from '../../../tests/fixtures/answer-arbitraries.ts';
import { NONE, UNSURE, type Answers } from './answers.ts';
import { askedRole, type Ask, type AskedRole } from './asks.ts';
import { computeGrade, standingByDomain } from './grade.ts';

const { roles, scale } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);

/** Choices as answers. */
function choose(choices: Record<string, string>): Answers {
  return Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, { choice }]));
}

/** A role of one level that asks for Working of so many skills, the first ones mandatory. */
function flatRole(count: number, mandatory = 0): AskedRole {
  const skills = Array.from({ length: count }, (_, index) => ({
    id: `skill-${index}`,
    name: `Skill ${index}`,
    domain: 'tools',
    asks: [{ depth: 1, mandatory: index < mandatory }] as Ask[],
  }));
  return { id: 'tester', name: 'Tester', levels: [{ id: 'only', name: 'Only' }], skills };
}

/** Answers that meet the first so many skills of a flat role. */
function meetFirst(count: number): Answers {
  return choose(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`skill-${index}`, 'working'])),
  );
}

/** Answers that meet all that the levels up to an index ask. */
function meetUpTo(role: AskedRole, level: number): Answers {
  const choices = role.skills.map(({ id, asks }) => {
    const depth = Math.max(-1, ...asks.slice(0, level + 1).map((ask) => ask?.depth ?? -1));
    return [id, SCALE[depth] ?? NONE];
  });
  return choose(Object.fromEntries(choices));
}

describe('the highest level reached by an MLOps Engineer who answers', () => {
  test.each<[string, Record<string, string>, number]>([
    ['nothing', {}, -1],
    ['only what is optional', { mlflow: 'awareness' }, -1],
    ['what is mandatory but less than the share', { secrets: 'working' }, -1],
    ['all of the first level', { secrets: 'working', mlflow: 'awareness' }, 0],
    ['more than is asked', { secrets: 'expert', mlflow: 'working' }, 1],
    ['a higher level without the first', { mlflow: 'expert', pytorch: 'expert' }, -1],
    ['everything', { mlflow: 'advanced', secrets: 'working', pytorch: 'working' }, 2],
    ['with a proficiency that no scale has', { secrets: 'toString', mlflow: 'gone' }, -1],
    ['none and unsure', { secrets: NONE, mlflow: UNSURE }, -1],
  ])('%s', (_, choices, reached) => {
    expect(computeGrade(mlops, choose(choices), SCALE, 0.8).reached).toBe(reached);
  });
});

test('a level says what it asks, what is met, and whether it holds on its own', () => {
  const answers = choose({ mlflow: 'expert', pytorch: 'awareness' });
  expect(computeGrade(mlops, answers, SCALE, 0.5)).toEqual({
    reached: -1,
    levels: [
      { met: { mandatory: 0, all: 1 }, asked: { mandatory: 1, all: 2 }, holds: false, isReached: false },
      { met: { mandatory: 1, all: 1 }, asked: { mandatory: 1, all: 1 }, holds: true, isReached: false },
      { met: { mandatory: 1, all: 1 }, asked: { mandatory: 1, all: 2 }, holds: true, isReached: false },
    ],
  });
});

// 0.8 * 55 is 44.00000000000001, and 0.07 * 100 is 7.000000000000001.
test.each([
  [0.8, 55, 44],
  [0.07, 100, 7],
  [0.8, 5, 4],
  [0.8, 56, 45],
  [0.7, 10, 7],
  [1, 3, 3],
])('a share of %d of %d requirements is %d of them', (share, asked, needed) => {
  const reachedWith = (count: number) =>
    computeGrade(flatRole(asked), meetFirst(count), SCALE, share).reached;
  expect([reachedWith(needed - 1), reachedWith(needed)]).toEqual([-1, 0]);
});

test('one mandatory requirement that is not met is enough to miss a level', () => {
  const { 'skill-0': first, ...others } = meetFirst(10);
  expect(first).toBeDefined();
  expect(computeGrade(flatRole(10, 1), others, SCALE, 0.8).reached).toBe(-1);
  expect(computeGrade(flatRole(10, 0), others, SCALE, 0.8).reached).toBe(0);
});

test('a level that asks for nothing holds', () => {
  expect(computeGrade(flatRole(0), {}, SCALE, 1).reached).toBe(0);
});

test('a skill with the name of what every object inherits is not answered by that', () => {
  const skill = {
    id: 'constructor',
    name: 'Constructor',
    domain: 'tools',
    asks: [{ depth: 0, mandatory: true }],
  };
  const role = { ...flatRole(0), skills: [skill] };
  expect(computeGrade(role, {}, SCALE, 0.8).reached).toBe(-1);
  expect(computeGrade(role, choose({ constructor: 'awareness' }), SCALE, 0.8).reached).toBe(0);
});

test('a raised answer lowers neither the grade nor what is met', () => {
  fc.assert(
    fc.property(anyRole, raised, anyShare, (role, { before, after }, share) => {
      const low = computeGrade(role, before, SCALE, share);
      const high = computeGrade(role, after, SCALE, share);
      expect(high.reached).toBeGreaterThanOrEqual(low.reached);
      low.levels.forEach(({ met }, level) => {
        expect(high.levels[level]?.met.all).toBeGreaterThanOrEqual(met.all);
        expect(high.levels[level]?.met.mandatory).toBeGreaterThanOrEqual(met.mandatory);
      });
    }),
  );
});

test('meeting all of a level and of those below reaches it', () => {
  fc.assert(
    fc.property(anyRole, fc.nat(4), anyShare, (role, nth, share) => {
      const level = nth % role.levels.length;
      expect(computeGrade(role, meetUpTo(role, level), SCALE, share).reached).toBeGreaterThanOrEqual(level);
    }),
  );
});

test('the levels reached are the first ones, each holds, and the next does not', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, anyShare, (role, answers, share) => {
      const { reached, levels } = computeGrade(role, answers, SCALE, share);
      expect(levels.map(({ isReached }) => isReached)).toEqual(levels.map((_, level) => level <= reached));
      expect(levels.slice(0, reached + 1).every(({ holds }) => holds)).toBe(true);
      expect(levels[reached + 1]?.holds ?? false).toBe(false);
    }),
  );
});

describe('by domain,', () => {
  test('one level stands in each domain of the role, in the order of the matrix', () => {
    const answers = choose({ mlflow: 'working', secrets: 'expert' });
    const standings = mlops.levels.map((_, level) => standingByDomain(mlops, level, answers, SCALE));
    expect(standings).toEqual([
      [
        { domain: 'machine-learning', met: 1, asked: 1 },
        { domain: 'security', met: 1, asked: 1 },
      ],
      [
        { domain: 'machine-learning', met: 1, asked: 1 },
        { domain: 'security', met: 0, asked: 0 },
      ],
      [
        { domain: 'machine-learning', met: 0, asked: 2 },
        { domain: 'security', met: 0, asked: 0 },
      ],
    ]);
  });

  test('what is met and asked adds up to what the grade says of the level', () => {
    fc.assert(
      fc.property(anyRole, anyAnswers, (role, answers) => {
        computeGrade(role, answers, SCALE, 0.8).levels.forEach(({ met, asked }, level) => {
          const domains = standingByDomain(role, level, answers, SCALE);
          const sum = (key: 'met' | 'asked') => domains.reduce((total, domain) => total + domain[key], 0);
          expect([sum('met'), sum('asked')]).toEqual([met.all, asked.all]);
        });
      }),
    );
  });
});

test('a real role is graded on all that it asks: experts reach the top', () => {
  const catalogue = referenceCatalogue();
  const scaleIds = catalogue.scale.map(({ id }) => id);
  const deepest = catalogue.skills.map(({ id }) => [id, scaleIds.at(-1) ?? '']);
  const answers = choose(Object.fromEntries(deepest));
  for (const real of catalogue.roles) {
    const { reached, levels } = computeGrade(askedRole(real, catalogue.scale), answers, scaleIds, 1);
    expect(reached).toBe(real.levels.length - 1);
    expect(levels.map(({ met }) => met)).toEqual(
      real.levels.map((level) => {
        const { requirements, mandatory } = countRequirements(requirementsAt(real, level));
        return { all: requirements, mandatory };
      }),
    );
  }
});
