import type { SampleSkill } from './sample-skill.ts';

export const delivery: SampleSkill = {
  id: 'delivery',
  name: 'Delivery',
  summary: 'Finishing useful work in small steps, and saying early when a date is at risk.',
  descriptors: {
    awareness:
      'Splits assigned tasks into steps of a few days with help. Says as soon as a step takes longer than planned, and why.',
    working:
      'Plans features they own from the first conversation to the release, with a forecast kept current. Leaves out whatever the goal does not need.',
    advanced:
      'Breaks unclear problems into steps on which several people can work at once. Releases each step, and learns from its use.',
    expert:
      'Leads deliveries across several teams without being in charge of them. Gets dependencies agreed in writing before work starts.',
  },
  evidence: [
    'A finished task with its forecast and its outcome',
    'A plan that changed in time, and why',
    'A decision to stop work, with what it saved',
  ],
  from: 1,
  mandatoryFrom: 1,
  expects: {
    2: 'Finishes usual tasks unaided, in changes that are each small enough for a short review. Keeps the state of their work current for the team.',
    4: 'Orders the work on a feature so that the greatest risk comes first. Renegotiates scope before a date is missed, never after it.',
    6: 'Leads work on a goal that the whole team shares. Ends it early when what was learned shows that another way is better.',
    8: 'Changes how the teams of a department plan, so that fewer things are started and more are finished. Shows the effect every quarter.',
    9: "Decides which of the organization's large efforts to begin, continue or end. Publishes what each of them costs, and what it must achieve by which date.",
  },
  examples: {
    1: 'Says on the second day that an upgrade breaks a library, and asks whether to go on.',
    5: 'Releases a new search to a tenth of the users first, and drops a filter that no one uses.',
  },
};
