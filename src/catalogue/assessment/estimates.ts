import { partsOfKey, type Answers } from './answers.ts';
import { acceptedSkills, askedPath, asksUpTo, carriedStep, type AskedStep } from './asked-steps.ts';
import type { Ask, AskedRole, AskedSkill } from './asks.ts';
import { claimUpTo, levelMeant, type AnswerSource, type Claim, type RowOnPath } from './claim.ts';

/** An answer to one row, as a source of estimates for others. */
interface Known {
  /** The ids of the answered row's skills; the answer says only that the reader has one of them. */
  skills: readonly string[];
  /** The requirements of the answered level and of the levels below it. */
  met: readonly Ask[];
  /** The deepest proficiency among them; -1 for none. */
  depth: number;
  /** An ISO instant, or empty. */
  at: string;
  source: AnswerSource;
}

/** The answers that estimates are based on, by the first skill of each answer. */
export type Knowledge = ReadonlyMap<string, readonly Known[]>;

/** Collects the sources of estimates from a reader's answers to the given roles, and from answers of version 1. */
export function knowledgeFrom(
  answers: Answers,
  roles: readonly AskedRole[],
  scaleIds: readonly string[],
): Knowledge {
  const roleById = new Map(roles.map((role) => [role.id, role]));
  const known = Object.entries(answers).flatMap(([key, answer]) => {
    const parts = partsOfKey(key);
    if (parts === undefined || answer.choice !== undefined) {
      const id = parts?.skill ?? key;
      const depth = scaleIds.indexOf(answer.choice ?? '');
      const source: AnswerSource = {
        kind: 'answer',
        role: roleById.get(parts?.role ?? ''),
        skill: { id, name: id },
      };
      const met = [{ depth, mandatory: false, bar: '' }];
      return depth === -1 ? [] : [{ skills: [id], met, depth, at: answer.at ?? '', source }];
    }
    const role = roleById.get(parts.role);
    const skill = role?.skills.find(({ id }) => id === parts.skill);
    if (role === undefined || skill === undefined || answer.level === undefined) return [];
    const { level } = levelMeant(role, skill, answer);
    const met = asksUpTo(role, skill, level ?? -1);
    const depth = Math.max(-1, ...met.map((ask) => ask.depth));
    const source: AnswerSource = { kind: 'answer', role, skill, level: role.levels[level ?? -1]?.name };
    return met.length === 0
      ? []
      : [{ skills: acceptedSkills(skill), met, depth, at: answer.at ?? '', source }];
  });
  return Map.groupBy(known, ({ skills: [first = ''] }) => first);
}

/** Estimates a row from the deepest and newest answer to another role. Returns undefined if no answer meets a step. */
export function estimateFor(
  role: AskedRole,
  skill: AskedSkill,
  steps: readonly AskedStep[],
  knowledge: Knowledge,
): Claim | undefined {
  const accepted = acceptedSkills(skill);
  const best = accepted
    .flatMap((id) => knowledge.get(id) ?? [])
    .filter(
      ({ skills, source }) => source.role?.id !== role.id && skills.every((id) => accepted.includes(id)),
    )
    .map((known) => ({ known, step: carriedStep(steps, known.met) }))
    .filter(({ step }) => step !== -1)
    .sort((a, b) => b.known.depth - a.known.depth || (a.known.at < b.known.at ? 1 : -1))[0];
  return best && { ...claimUpTo(best.step), estimate: best.known.source };
}

/** Estimates a row from the reader's level: the step at the level or the nearest below it, or undefined if there is none. */
export function estimateAtLevel({ role, steps }: RowOnPath, level: number): Claim | undefined {
  const source = role.levels[level];
  const reached = askedPath(role, level);
  const step = steps.findLastIndex(({ levels: [lowest] }) => reached.includes(lowest));
  if (source === undefined || step === -1) return undefined;
  return { ...claimUpTo(step), estimate: { kind: 'level', id: source.id, name: source.name } };
}
