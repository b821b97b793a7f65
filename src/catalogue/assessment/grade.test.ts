import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceCatalogue } from '../../../tests/fixtures/reference-catalogue.ts';
import { countRequirements, requirementsAt } from '#catalogue/model/counts.ts';
import { naiveGrade } from '../../../tests/fixtures/naive-grade.ts';
import { pick, smallCatalogue } from '../../../tests/fixtures/small-catalogue.ts';
import {
  answers as anyAnswers,
  assessedRole as anyAssessedRole,
  role as anyRole,
  share as anyShare,
  sheetOf,
} from '../../../tests/fixtures/answer-arbitraries.ts';
import { answerKey, type Answer, type Answers } from './answers.ts';
import { answersUpTo } from './shown-answers.ts';
import { askedPaths } from './asked-steps.ts';
import { askedRole, type AskedRole } from './asks.ts';
import { assessRole, type AssessedRole } from './assess.ts';
import { computeGrade, standingByDomain } from './grade.ts';

const { roles, scale } = smallCatalogue();
const mlops = askedRole(pick(roles, 'mlops-engineer'), scale);

/** Answers are given by skill, as a level's id or a whole answer. */
function assess(role: AskedRole, said: Record<string, string | Answer>): AssessedRole {
  const answers = Object.entries(said).map(([skill, answer]) => [
    answerKey(role.id, skill),
    typeof answer === 'string' ? { level: answer } : answer,
  ]);
  return assessWith(role, Object.fromEntries(answers) as Answers);
}

function assessWith(role: AskedRole, answers: Answers): AssessedRole {
  return assessRole(role, askedPaths(role)[0] ?? [], sheetOf(answers));
}

function flatRole(count: number, mandatory = 0): AskedRole {
  const skills = Array.from({ length: count }, (_, index) => ({
    id: `skill-${String(index)}`,
    name: `Skill ${String(index)}`,
    domain: 'tools',
    asks: [{ depth: 1, mandatory: index < mandatory, bar: 'bar' }],
  }));
  return { id: 'tester', name: 'Tester', levels: [{ id: 'only', name: 'Only', below: -1 }], skills };
}

function firstMet(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`skill-${String(index)}`, 'only']));
}

describe('the highest level reached by an MLOps Engineer who answers', () => {
  test.each<[string, Record<string, string | Answer>, number]>([
    ['nothing', {}, -1],
    ['only the optional requirement', { mlflow: 'junior' }, -1],
    ['the mandatory requirement but less than the share', { secrets: 'junior' }, -1],
    ['the whole first level', { secrets: 'junior', mlflow: 'junior' }, 0],
    ['a step further', { secrets: 'junior', mlflow: 'middle' }, 1],
    ['a higher level without the first', { mlflow: 'senior', pytorch: 'senior' }, -1],
    ['everything', { mlflow: 'senior', secrets: 'junior', pytorch: 'senior' }, 2],
    ['with levels that the role does not have', { secrets: 'toString', mlflow: 'gone' }, -1],
    ['none and not sure', { secrets: { none: true }, mlflow: { unsure: true } }, -1],
    ['no occasion for the mandatory skill', { secrets: { no_occasion: true }, mlflow: 'junior' }, 0],
    ['no occasion for anything', { secrets: { no_occasion: true }, mlflow: { no_occasion: true } }, -1],
  ])('%s', (_, said, reached) => {
    expect(computeGrade(assess(mlops, said), 0.8).reached).toBe(reached);
  });
});

test('counts at each level what is required, met and without occasion', () => {
  const assessed = assess(mlops, { mlflow: 'senior', secrets: { no_occasion: true } });
  const none = { mandatory: 0, all: 0 };
  expect(computeGrade(assessed, 0.8)).toEqual({
    reached: 1,
    levels: [
      {
        level: 0,
        met: { mandatory: 0, all: 1 },
        asked: { mandatory: 0, all: 1 },
        withoutOccasion: { mandatory: 1, all: 1 },
        holds: true,
        isReached: true,
      },
      {
        level: 1,
        met: { mandatory: 1, all: 1 },
        asked: { mandatory: 1, all: 1 },
        withoutOccasion: none,
        holds: true,
        isReached: true,
      },
      {
        level: 2,
        met: { mandatory: 1, all: 1 },
        asked: { mandatory: 1, all: 2 },
        withoutOccasion: none,
        holds: false,
        isReached: false,
      },
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
])('needs for a share of %d of %d requirements %d of them', (share, asked, needed) => {
  const reachedWith = (count: number) =>
    computeGrade(assess(flatRole(asked), firstMet(count)), share).reached;
  expect([reachedWith(needed - 1), reachedWith(needed)]).toEqual([-1, 0]);
});

test('does not reach a level with one unmet mandatory requirement', () => {
  const { 'skill-0': first, ...others } = firstMet(10);
  expect(first).toBeDefined();
  expect(computeGrade(assess(flatRole(10, 1), others), 0.8).reached).toBe(-1);
  expect(computeGrade(assess(flatRole(10, 0), others), 0.8).reached).toBe(0);
});

test('reaches a level without requirements', () => {
  expect(computeGrade(assess(flatRole(0), {}), 1).reached).toBe(0);
});

test('does not read an inherited property as the answer to a skill of that name', () => {
  const skill = { ...flatRole(1, 1).skills[0], id: 'constructor' } as AskedRole['skills'][number];
  const role = { ...flatRole(0), skills: [skill] };
  expect(computeGrade(assess(role, {}), 0.8).reached).toBe(-1);
  expect(computeGrade(assess(role, { constructor: 'only' }), 0.8).reached).toBe(0);
});

describe('two levels with one proficiency', () => {
  const skills = {
    'tools/saw': { name: 'Sawing', descriptors: { working: 'Saws any joint.' } },
    'tools/teach': { name: 'Teaching' },
  };
  const joiner = smallCatalogue({
    roles: { joiner: { name: 'Joiner', levels: { junior: null, senior: null } } },
    skills,
    requirements: {
      'joiner/tools': {
        saw: { junior: { proficiency: 'working' }, senior: { proficiency: 'working' } },
        teach: {
          junior: { proficiency: 'working', expects: 'Shows each cut.' },
          senior: { proficiency: 'working', expects: 'Writes the order of the cuts.' },
        },
      },
    },
  });
  const role = askedRole(pick(joiner.roles, 'joiner'), joiner.scale);

  test('are two steps if their texts differ and one step if they are equal', () => {
    const junior = computeGrade(assess(role, { saw: 'junior', teach: 'junior' }), 0.8);
    const senior = computeGrade(assess(role, { saw: 'junior', teach: 'senior' }), 0.8);
    expect([junior.reached, senior.reached]).toEqual([0, 1]);
  });
});

describe('a role with tracks', () => {
  const built = smallCatalogue({
    roles: {
      engineer: {
        name: 'Engineer',
        levels: {
          junior: null,
          senior: null,
          staff: { name: 'Staff', after: 'senior' },
          manager: { name: 'Manager', after: 'senior' },
        },
      },
    },
    requirements: {
      'engineer/tools': {
        'c-star': {
          junior: { expects: 'Reads it.' },
          senior: { expects: 'Writes it.' },
          staff: { expects: 'Designs it.' },
          manager: { expects: 'Hires for it.' },
        },
      },
    },
  });
  const role = askedRole(pick(built.roles, 'engineer'), built.scale);
  const reachedOn = (path: readonly number[], level: string) => {
    const answers = { [answerKey(role.id, 'c-star')]: { level } };
    const assessed = assessRole(role, path, sheetOf(answers));
    const { reached } = computeGrade(assessed, 0.8);
    return [role.levels[path[reached] ?? -1]?.id, assessed.rows[0]?.claim.estimate !== undefined];
  };

  test.each([
    ['junior', ['junior', false], ['junior', false]],
    ['senior', ['senior', false], ['senior', false]],
    ['staff', ['staff', false], ['senior', true]],
    ['manager', ['senior', true], ['manager', false]],
  ])('is graded on the path of each track for an answer at %s', (level, onStaff, onManager) => {
    const [toStaff = [], toManager = []] = askedPaths(role);
    expect([reachedOn(toStaff, level), reachedOn(toManager, level)]).toEqual([onStaff, onManager]);
  });
});

test('finds the same grade as a naive computation', () => {
  fc.assert(
    fc.property(anyRole, anyAnswers, anyShare, (role, answers, share) => {
      // The naive computation knows only a single path and levels as answers.
      const plain = { ...role, levels: role.levels.map((level, index) => ({ ...level, below: index - 1 })) };
      const named = Object.fromEntries(
        Object.entries(answers)
          .filter(([key]) => key.includes('/'))
          .map(([key, { level, no_occasion }]) => [key, no_occasion ? { no_occasion } : { level }]),
      ) as Answers;
      expect(computeGrade(assessWith(plain, named), share).reached).toBe(naiveGrade(plain, named, share));
    }),
    { numRuns: 1000 },
  );
});

test('lowers neither the grade nor a count for a higher step', () => {
  fc.assert(
    fc.property(anyAssessedRole, fc.nat(), anyShare, ({ assessed }, nth, share) => {
      fc.pre(assessed.rows.length > 0);
      const at = nth % assessed.rows.length;
      const higher: AssessedRole = {
        ...assessed,
        rows: assessed.rows.map((row, index) => {
          const step = Math.min(row.claim.step + 1, row.steps.length - 1);
          const isRaised = index === at && row.claim.said !== 'no_occasion';
          return isRaised ? { ...row, claim: { ...row.claim, said: 'step', step } } : row;
        }),
      };
      const [low, high] = [computeGrade(assessed, share), computeGrade(higher, share)];
      expect(high.reached).toBeGreaterThanOrEqual(low.reached);
      low.levels.forEach(({ met }, level) => {
        expect(high.levels[level]?.met.all).toBeGreaterThanOrEqual(met.all);
        expect(high.levels[level]?.met.mandatory).toBeGreaterThanOrEqual(met.mandatory);
      });
    }),
  );
});

test('reaches a level once it and those below are met, but no level that requires more', () => {
  fc.assert(
    fc.property(anyRole, fc.nat(), fc.nat(), (role, nthPath, nthLevel) => {
      const paths = askedPaths(role);
      const path = paths[nthPath % paths.length] ?? [];
      const position = nthLevel % path.length;
      const level = path[position] ?? -1;
      const answers = answersUpTo(assessRole(role, path, sheetOf({})), level);
      const { reached } = computeGrade(assessRole(role, path, sheetOf(answers)), 1);
      const asksMoreAt = path.findIndex(
        (above, index) =>
          index > position &&
          role.skills.some(({ id, asks }) => {
            const ask = asks[above];
            const known = answers[answerKey(role.id, id)];
            return ask && known?.bar !== ask.bar;
          }),
      );
      expect(reached).toBeGreaterThanOrEqual(position);
      if (asksMoreAt !== -1) expect(reached).toBeLessThan(asksMoreAt);
    }),
  );
});

test('reaches the levels up to the first that does not hold', () => {
  fc.assert(
    fc.property(anyAssessedRole, anyShare, ({ assessed }, share) => {
      const { reached, levels } = computeGrade(assessed, share);
      expect(levels.map(({ level }) => level)).toEqual(assessed.path);
      expect(levels.map(({ isReached }) => isReached)).toEqual(levels.map((_, level) => level <= reached));
      expect(levels.slice(0, reached + 1).every(({ holds }) => holds)).toBe(true);
      expect(levels[reached + 1]?.holds ?? false).toBe(false);
    }),
  );
});

describe('the results by domain', () => {
  test('cover every domain of the role, in matrix order', () => {
    const assessed = assess(mlops, { mlflow: 'middle', secrets: 'junior' });
    const countsAt = (level: number) =>
      standingByDomain(assessed, level).map(({ domain, met, asked }) => ({ domain, met, asked }));
    expect(mlops.levels.map((_, level) => countsAt(level))).toEqual([
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

  test('list met rows first, then short ones, then unchecked ones', () => {
    const role = flatRole(5, 2);
    const answers = {
      ...{ 'tester/skill-1': { none: true }, 'tester/skill-3': { level: 'only' } },
      'tester/skill-4': { no_occasion: true },
    } satisfies Answers;
    const marksWith = (as?: Record<string, string>) =>
      standingByDomain(assessRole(role, [0], { ...sheetOf(answers), as }), 0).flatMap(({ marks }) =>
        marks.map(({ row, state, mandatory, isEstimate }) => [row.skill.id, state, mandatory, isEstimate]),
      );
    expect(marksWith()).toEqual([
      ['skill-3', 'met', false, false],
      ['skill-1', 'short', true, false],
      ['skill-0', 'unchecked', true, false],
      ['skill-2', 'unchecked', false, false],
    ]);
    expect(marksWith({ tester: 'only' })).toEqual([
      ['skill-3', 'met', false, false],
      ['skill-0', 'met', true, true],
      ['skill-2', 'met', false, true],
      ['skill-1', 'short', true, false],
    ]);
  });

  test('add up to the counts of the level', () => {
    fc.assert(
      fc.property(anyAssessedRole, ({ assessed }) => {
        computeGrade(assessed, 0.8).levels.forEach(({ level, met, asked }) => {
          const domains = standingByDomain(assessed, level);
          const sum = (key: 'met' | 'asked') => domains.reduce((total, domain) => total + domain[key], 0);
          expect([sum('met'), sum('asked')]).toEqual([met.all, asked.all]);
        });
      }),
    );
  });
});

test('reaches the top level of each real role once all its requirements are met', () => {
  const catalogue = referenceCatalogue();
  for (const real of catalogue.roles) {
    const role = askedRole(real, catalogue.scale);
    const path = askedPaths(role)[0] ?? [];
    const top = path.at(-1) ?? -1;
    const answers = answersUpTo(assessRole(role, path, sheetOf({})), top);
    const { reached, levels } = computeGrade(assessRole(role, path, sheetOf(answers)), 1);
    expect(reached).toBe(path.length - 1);
    expect(levels.map(({ met }) => met)).toEqual(
      real.levels.map((level) => {
        const { requirements, mandatory } = countRequirements(requirementsAt(real, level));
        return { all: requirements, mandatory };
      }),
    );
  }
});
