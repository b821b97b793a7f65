import type { SampleProficiency } from './sample-skill.ts';

/** The scale of a new framework, lowest first. */
export const sampleScale: readonly { id: SampleProficiency; name: string; letter: string; means: string }[] =
  [
    {
      id: 'awareness',
      name: 'Awareness',
      letter: 'A',
      means: 'Follows an example with help, and knows whom to ask.',
    },
    {
      id: 'working',
      name: 'Working',
      letter: 'W',
      means: 'Does the usual work unaided, and finds the usual faults.',
    },
    {
      id: 'advanced',
      name: 'Advanced',
      letter: 'V',
      means: 'Solves unusual cases, and knows where the method stops working.',
    },
    {
      id: 'expert',
      name: 'Expert',
      letter: 'E',
      means: 'Changes how others work with it, or replaces it where it does not fit.',
    },
  ];
