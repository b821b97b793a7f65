import type { SampleSkill } from './sample-skill.ts';

export const codeReview: SampleSkill = {
  id: 'code-review',
  name: 'Code Review',
  summary:
    'Reading a change before it is released, to find faults early and to spread knowledge of the code.',
  descriptors: {
    awareness:
      'Reviews assigned changes together with a second reviewer. Asks about every line that they cannot explain.',
    working:
      'Reviews most changes to the parts they own by the next working day. Names the fault and its effect in each comment that blocks a release.',
    advanced:
      'Finds design faults before release, such as hidden dependencies or unsafe retries. Proposes a smaller change that avoids each of them.',
    expert:
      'Gets several teams to agree on what reviewers check and what tools check. Measures waiting times and escaped faults every quarter.',
  },
  evidence: [
    'A review that led to a better change',
    'A fault that you found before release',
    'A rule for reviews that other teams adopted',
  ],
  resources: [
    {
      title: 'Google Engineering Practices: how to do a code review',
      url: 'https://google.github.io/eng-practices/review/',
      kind: 'article',
    },
  ],
  from: 1,
  mandatoryFrom: 3,
  expects: {
    2: 'Reviews small changes to code they know without a second reviewer. Runs each change before approving it.',
    4: 'Checks each change for its failure cases and its tests, not only for its style. Separates what must change from what is a suggestion.',
    6: 'Takes on the riskiest reviews of the team, including code they have never worked on. Explains the reason behind every change they ask for.',
    8: 'Reaches agreement with every team of a department on who may approve changes to shared code. Keeps that list current, and settles contested reviews.',
    9: 'Decides for the whole organization which changes need a review and which go out without one. Publishes the reasons, and the result that would reverse the decision.',
  },
  examples: {
    1: 'Asks what happens when a list is empty, and learns that a caller prevents it.',
    5: 'Sends back a change that retries payments, and proposes a key that makes retries safe.',
  },
};
