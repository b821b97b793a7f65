import type { SampleSkill } from './sample-skill.ts';

export const mentoring: SampleSkill = {
  id: 'mentoring',
  name: 'Mentoring',
  summary: 'Helping others until they do alone what they could not do before.',
  descriptors: {
    awareness:
      'Explains their own work to everyone who joins the team. Corrects the guide for newcomers wherever it misled them.',
    working:
      'Takes newcomers through the components they own until each newcomer works there alone. Gives feedback within days, on something they saw.',
    advanced:
      'Gives others harder work than they have done before, with help at agreed points. Names each quarter what they now do alone.',
    expert:
      'Prepares people in several teams for their next level with work that shows it. Has a successor for each duty that depends on them.',
  },
  evidence: [
    'Feedback from someone you helped, on what they now do alone',
    'A guide or an exercise that others use',
    'A duty that you handed over, and how it went',
  ],
  from: 2,
  mandatoryFrom: 7,
  expects: {
    4: 'Agrees with someone less experienced on what to learn and when both will look at it. Adapts the help after each of these conversations.',
    6: 'Finds out what most of the team still has to learn. Sets up pairing or exercises for it, and checks later what changed.',
    8: 'Trains mentors in every team of a department, and sits in on some of their conversations each quarter. Finds a mentor for everyone who wants one.',
    9: 'Decides how the organization develops its experts, and what that may cost. Publishes each year which senior roles were filled from within.',
  },
  examples: {
    3: 'Pairs with a new colleague on two alerts, and only watches at the third.',
    7: 'Lets a senior engineer lead a migration of four teams, and takes part only in its reviews.',
  },
};
