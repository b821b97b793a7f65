import type { SampleSkill } from './sample-skill.ts';

export const systemDesign: SampleSkill = {
  id: 'system-design',
  name: 'System Design',
  summary: 'Choosing the parts of a system, what each of them does, and how they may fail.',
  descriptors: {
    awareness:
      'Explains with a drawing how the parts they work on fit together. Asks before changing any interface that others use.',
    working:
      'Designs changes to a component they own, and writes down the options they rejected. Agrees each new interface with those who use it.',
    advanced:
      'Designs systems that others depend on for the load and the failures to be expected. Tests the weakest assumption before the build begins.',
    expert:
      'Sets boundaries between systems that let several teams release on their own. Gets designs changed early where they would tie teams together.',
  },
  evidence: [
    'A design document with the options that were rejected',
    'A measurement that confirmed or refuted a design',
    'Boundaries or a direction that several teams follow',
  ],
  resources: [
    {
      title: 'The C4 model: drawings of a system at four depths',
      url: 'https://c4model.com/',
      kind: 'docs',
    },
  ],
  from: 2,
  mandatoryFrom: 5,
  expects: {
    4: 'Plans changes to several components so that each step can be released and undone. Tries the riskiest step first.',
    6: 'Finds the parts of existing systems that slow down most changes. Replaces them in steps while the systems stay in use.',
    8: 'Keeps a direction for the systems of a whole department, including what will not be built. Revises it with all its teams at least once a year.',
    9: 'Decides for the organization which systems to build, buy or retire when the answer is unclear. States the price of each decision beforehand.',
  },
  examples: {
    3: 'Writes two pages on moving a cache out of a service, with the option that was rejected.',
    7: 'Splits a shared database by owner, so that a schema change no longer needs a meeting.',
  },
};
