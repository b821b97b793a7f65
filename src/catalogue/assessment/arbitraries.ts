// eslint-disable-next-line no-restricted-imports -- only tests import this file: it makes what they try out.
import fc from 'fast-check';
import { NONE, UNSURE, type Answer, type Answers } from './answers.ts';
import type { Ask, AskedRole } from './asks.ts';

export const SCALE = ['awareness', 'working', 'advanced', 'expert'] as const;

/** Ids of skills that roles share; `constructor` is what every object inherits. */
const SKILLS = ['mlflow', 'docker', 'kafka', 'helm', 'python', 'secrets', 'c-plus-plus', 'constructor'];
const DOMAINS = ['machine-learning', 'security', 'tools'];

export const share = fc.constantFrom(0, 0.3, 0.5, 0.8, 1);

/** A role of 1 to 5 levels, of which any skill may ask for nothing. */
export const role: fc.Arbitrary<AskedRole> = fc
  .record({
    levels: fc.integer({ min: 1, max: 5 }),
    name: fc.constantFrom('Data Engineer', 'MLOps Engineer'),
  })
  .chain(({ levels, name }) =>
    fc.record({
      id: fc.constantFrom('data-engineer', 'mlops-engineer'),
      name: fc.constant(name),
      levels: fc.constant(
        Array.from({ length: levels }, (_, index) => ({ id: `level-${index}`, name: `Level ${index}` })),
      ),
      skills: fc
        .uniqueArray(fc.record({ id: fc.constantFrom(...SKILLS), asks: asksOf(levels) }), {
          selector: ({ id }) => id,
        })
        .map((skills) => skills.map((skill) => ({ ...skill, name: skill.id, domain: domainOf(skill.id) }))),
    }),
  );

/** Answers to the skills that roles share: of the scale, none, unsure, of another scale, or a note alone. */
export const answers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...SKILLS),
  fc.record(
    { choice: fc.constantFrom(...SCALE, NONE, UNSURE, 'of-another-scale'), note: fc.string() },
    { requiredKeys: [] },
  ),
);

/** Answers, and the same with one of them raised to a proficiency that is higher than before. */
export const raised: fc.Arbitrary<{ before: Answers; after: Answers }> = fc
  .record({ before: answers, id: fc.constantFrom(...SKILLS), depth: fc.integer({ min: 0, max: 3 }) })
  .map(({ before, id, depth }) => ({ before, after: { ...before, [id]: raise(before, id, depth) } }));

/** Any text that can be written as UTF-8, the empty one aside. */
const strangeText = fc.string({ unit: 'binary', minLength: 1 });

/** An id of a skill or a proficiency, or what nobody would call one. */
export const strangeId = fc.oneof(
  fc.constantFrom(...SKILLS, ...SCALE, '__proto__', 'toString', '365', 'a=b;c,d', '%41', "it's (*)!", 'C++'),
  strangeText,
);

/** Answers to skills of any name with any choice; at least something is said of each. */
export const strangeAnswers: fc.Arbitrary<Answers> = fc
  .array(
    fc.tuple(
      strangeId,
      fc
        .record(
          {
            choice: strangeId,
            note: strangeText,
            seen: fc
              .array(fc.tuple(strangeId, strangeText), { minLength: 1 })
              .map((seen) => Object.fromEntries(seen)),
          },
          { requiredKeys: [] },
        )
        .filter((answer) => Object.keys(answer).length > 0),
    ),
  )
  .map((entries): Answers => Object.fromEntries(entries));

function asksOf(levels: number): fc.Arbitrary<(Ask | null)[]> {
  const ask = fc.record({ depth: fc.integer({ min: 0, max: SCALE.length - 1 }), mandatory: fc.boolean() });
  return fc.array(fc.option(ask), { minLength: levels, maxLength: levels });
}

function domainOf(id: string): string {
  return DOMAINS[SKILLS.indexOf(id) % DOMAINS.length] ?? '';
}

function raise(before: Answers, id: string, depth: number): Answer {
  const answer = Object.hasOwn(before, id) ? before[id] : undefined;
  const lowest = SCALE.findIndex((choice) => choice === answer?.choice) + 1;
  return { ...answer, choice: SCALE[Math.min(lowest + depth, SCALE.length - 1)] };
}
