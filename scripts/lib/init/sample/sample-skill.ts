/** The rungs of the sample: nine levels, lowest first. A framework with fewer levels takes some of them. */
export const RUNGS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Rung = (typeof RUNGS)[number];

/** The proficiencies of the sample's scale, lowest first. */
export type SampleProficiency = 'awareness' | 'working' | 'advanced' | 'expert';

/** A skill of the sample, with the requirements of the sample role at each rung. */
export interface SampleSkill {
  id: string;
  name: string;
  summary: string;
  descriptors: Record<SampleProficiency, string>;
  evidence: readonly string[];
  resources?: readonly { title: string; url: string; kind: 'docs' | 'book' | 'article' }[];
  /** The first rung at which the role requires it. */
  from: Rung;
  mandatoryFrom?: Rung;
  /** Bars of rungs whose proficiency has too general a descriptor. */
  expects: Partial<Record<Rung, string>>;
  examples: Partial<Record<Rung, string>>;
}
