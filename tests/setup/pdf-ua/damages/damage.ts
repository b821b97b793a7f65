import type { SoundDocument } from '../sound-document.ts';

/** A change of the sound document that breaks a rule. */
export interface Damage {
  /** The id of the rule, such as `7.18.5-2`. */
  rule: string;
  /** Says what the change is, for the names of tests. */
  what: string;
  apply: (sound: SoundDocument) => void;
}

export function damage(rule: string, what: string, apply: Damage['apply']): Damage {
  return { rule, what, apply };
}
