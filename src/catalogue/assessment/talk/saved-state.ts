import * as z from 'zod/mini';
import { followId, followLevel, type Renames } from '#catalogue/model/renames.ts';
import { ownValue } from '#catalogue/model/own-value.ts';
import { formatAnswers, parseAnswers } from '#catalogue/assessment/answer-file.ts';
import { tidyName, type AnswersAbout } from '#catalogue/assessment/answers-about.ts';
import { answerKey, type Answers } from '#catalogue/assessment/answers.ts';
import type { AskedRole } from '#catalogue/assessment/asks.ts';
import { answerTo, assessRole, type AnswerSheet, type AssessedRole } from '#catalogue/assessment/assess.ts';
import { claimWords } from '#catalogue/assessment/claim-words.ts';
import { followAnswers } from '#catalogue/assessment/kept/follow-answers.ts';
import { answersIn } from '#catalogue/assessment/kept/kept-answers.ts';

const barsSchema = z.record(z.string(), z.catch(z.record(z.string(), z.string()), {}));

/** The fingerprints of a role's bars by skill id and level id. */
export type RoleBars = Readonly<Record<string, Readonly<Record<string, string>>>>;

const stateSchema = z.object({
  name: z.string(),
  at: z.string().check(z.refine((at) => !Number.isNaN(Date.parse(at)))),
  bars: z.catch(barsSchema, {}),
  /** The answers in the format of a file. */
  file: z.string(),
});

/** A reader's earlier answers to a role, with the bars of that time. */
export interface SavedState {
  /** The name given by the reader: `March review`. */
  name: string;
  /** An ISO instant. */
  at: string;
  about: AnswersAbout;
  answers: Answers;
  bars: RoleBars;
}

/** The differences between a saved state and the present. */
export interface ChangesSince {
  /** Changed answers, described in words. */
  answers: { skill: string; before: string; after: string }[];
  /** The names of skills with changed bars, and of the levels concerned. */
  texts: { skill: string; levels: string[] }[];
  /** The names of skills that the role has required since then. */
  added: string[];
  /** The ids of skills that the role no longer requires. */
  removed: string[];
}

/** Returns the fingerprints of a role's bars. */
export function barsOf({ levels, skills }: AskedRole): RoleBars {
  const entries = skills.map(({ id, asks }) => {
    const bars = levels.flatMap((level, index) => {
      const bar = asks[index]?.bar;
      return bar === undefined ? [] : [[level.id, bar] as const];
    });
    return [id, Object.fromEntries(bars)] as const;
  });
  return Object.fromEntries(entries);
}

/** Returns a state as text for the browser's storage. */
export function formatState({ name, at, about, answers, bars }: SavedState): string {
  return JSON.stringify({ name, at, bars, file: formatAnswers(answers, about) });
}

/** Parses the text of `formatState()` and updates its ids; returns undefined if the text is not a state. */
export function parseState(text: string, renames: Renames = {}): SavedState | undefined {
  const fields = parseFields(text);
  if (fields === undefined) return undefined;
  const { name, at, bars, file } = fields;
  const parsed = parseAnswers(file);
  if (!parsed.ok || parsed.about.role === undefined) return undefined;
  const { as, aim } = parsed.about;
  const role = followId(renames.roles, parsed.about.role);
  const follow = (level?: string): string | undefined => level && followLevel(renames, role, level);
  return {
    name: tidyName(name) ?? '',
    at,
    about: { role, as: follow(as), aim: follow(aim) },
    answers: answersIn(followAnswers(parsed.answers, renames)),
    bars: followBars(bars, role, renames),
  };
}

/** Compares a state with the present answers and texts; `sheet` has the settings for evaluating them. */
export function changesSince(
  { answers, about, bars }: SavedState,
  now: AssessedRole,
  sheet: Omit<AnswerSheet, 'answers' | 'as'>,
): ChangesSince {
  const { role, path } = now;
  const as = about.as === undefined ? {} : { [role.id]: about.as };
  const then = assessRole(role, path, { ...sheet, answers, as });
  const texts = role.skills.flatMap(({ id, name }) => {
    const levels = differingLevels(role, ownValue(bars, id), ownValue(barsOf(role), id));
    return levels.length === 0 ? [] : [{ skill: name, levels }];
  });
  const asked = new Set(role.skills.map(({ id }) => id));
  return {
    answers: now.rows.flatMap((row, index) => {
      const earlier = then.rows[index];
      const [before, after] = [earlier ? claimWords(earlier) : '', claimWords(row)];
      return before === after ? [] : [{ skill: row.skill.name, before, after }];
    }),
    texts,
    added: role.skills.filter(({ id }) => !Object.hasOwn(bars, id)).map(({ name }) => name),
    removed: Object.keys(bars).filter((id) => !asked.has(id)),
  };
}

/** Returns the answers that count for a role under its own keys, including answers of version 1. */
export function answersToRole(role: AskedRole, answers: Answers): Answers {
  return Object.fromEntries(
    role.skills.flatMap((skill) => {
      const answer = answerTo(answers, role, skill);
      return answer === undefined ? [] : [[answerKey(role.id, skill.id), answer] as const];
    }),
  );
}

type LevelBars = RoleBars[string];

function differingLevels({ levels }: AskedRole, before?: LevelBars, after?: LevelBars): string[] {
  if (before === undefined) return [];
  return levels.filter(({ id }) => ownValue(before, id) !== ownValue(after, id)).map(({ name }) => name);
}

function followBars(all: RoleBars, role: string, renames: Renames): RoleBars {
  const skills = Object.entries(all).map(([skill, bars]) => {
    const followed = Object.entries(bars).map(
      ([level, bar]) => [followLevel(renames, role, level), bar] as const,
    );
    return [followId(renames.skills, skill), Object.fromEntries(followed)] as const;
  });
  return Object.fromEntries(skills);
}

function parseFields(text: string): z.output<typeof stateSchema> | undefined {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
