import type { MatrixRow } from '#catalogue/model/catalogue.ts';
import { NONE, UNSURE, type Answer, type Answers } from './answers.ts';
import { ownValue } from '#catalogue/model/own-value.ts';

/** A skill of a role with the fingerprint of what the role asks of it now. */
export interface CurrentRow {
  /** The skill's id. */
  id: string;
  fingerprint: string;
}

/** What a reader should look at again, as ids of skills: of the role in the order of the matrix, `gone` in that of the answers. */
export interface LookAgain {
  /** Answered when the role asked something else. */
  changed: string[];
  /** Not answered, though the reader has answered others for this role. */
  added: string[];
  /** Seen in this role, which no longer asks for them. */
  gone: string[];
  /** Answered with a choice that the scale does not have. */
  unknownChoice: string[];
}

/**
 * A short text, of at most 11 letters and digits, that other parts would almost surely not have. It is cyrb53, a hash of
 * 53 bits by bryc in the public domain; it protects nothing.
 */
export function fingerprintOf(parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  return (2 ** 32 * (mixedLow & 0x1fffff) + (mixedHigh >>> 0)).toString(36);
}

/**
 * Returns the fingerprint of what a role asks of a skill: at which levels, how deep, whether mandatory, and in which words.
 * Renaming a level or a proficiency leaves it as it was.
 */
export function rowFingerprint({ cells }: MatrixRow): string {
  const asked = cells.filter((cell) => cell !== undefined);
  return fingerprintOf(
    asked.flatMap(({ level, proficiency, mandatory, expects }) => [
      firstIdOf(level),
      proficiency ? firstIdOf(proficiency) : '',
      mandatory ? 'mandatory' : 'optional',
      expects ?? '',
    ]),
  );
}

/** The id that something had at first, as far as its former ids go back. */
function firstIdOf({ id, formerIds }: { id: string; formerIds: readonly string[] }): string {
  return formerIds[0] ?? id;
}

/** What has changed in a role since the reader answered; `current` is the role's skills in the order of the matrix. */
export function reviewAnswers(
  roleId: string,
  current: readonly CurrentRow[],
  answers: Answers,
  scaleIds: readonly string[],
): LookAgain {
  const known = new Set([...scaleIds, NONE, UNSURE]);
  const ids = new Set(current.map(({ id }) => id));
  const seen = Object.keys(answers).filter((id) => seenIn(answers, id, roleId) !== undefined);
  const choiceOf = (id: string) => ownValue(answers, id)?.choice;
  return {
    changed: current
      .filter(({ id, fingerprint }) => {
        const before = seenIn(answers, id, roleId);
        return choiceOf(id) !== undefined && before !== undefined && before !== fingerprint;
      })
      .map(({ id }) => id),
    added: seen.length > 0 ? [...ids].filter((id) => choiceOf(id) === undefined) : [],
    gone: seen.filter((id) => !ids.has(id)),
    unknownChoice: [...ids].filter((id) => !known.has(choiceOf(id) ?? NONE)),
  };
}

/**
 * The answers with a note of what the role asks now, for every skill that is answered, or for those given. The note is
 * taken back from skills that the role no longer has, so that they are not reported as gone once more.
 */
export function markSeen(
  roleId: string,
  current: readonly CurrentRow[],
  answers: Answers,
  skillIds: readonly string[] = Object.keys(answers),
): Answers {
  const fingerprintById = new Map(current.map(({ id, fingerprint }) => [id, fingerprint]));
  const marked = new Set(skillIds);
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const fingerprint = fingerprintById.get(id);
      if (!marked.has(id) || (fingerprint !== undefined && answer.choice === undefined)) return [id, answer];
      return [id, withSeen(answer, roleId, fingerprint)];
    }),
  );
}

function seenIn(answers: Answers, skillId: string, roleId: string): string | undefined {
  return ownValue(ownValue(answers, skillId)?.seen, roleId);
}

function withSeen({ seen = {}, ...answer }: Answer, roleId: string, fingerprint?: string): Answer {
  const others = Object.entries(seen).filter(([id]) => id !== roleId);
  const entries = fingerprint === undefined ? others : [...others, [roleId, fingerprint] as const];
  return entries.length > 0 ? { ...answer, seen: Object.fromEntries(entries) } : answer;
}
