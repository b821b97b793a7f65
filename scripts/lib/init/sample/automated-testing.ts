import type { SampleSkill } from './sample-skill.ts';

export const automatedTesting: SampleSkill = {
  id: 'automated-testing',
  name: 'Automated Testing',
  summary: 'Tests that run by themselves, and fail when the software stops doing what it should.',
  descriptors: {
    awareness:
      'Adds tests to assigned changes by following existing ones. Sees each new test fail before making it pass.',
    working:
      'Tests the usual path, the limits and the failures of every component they own. Keeps these tests fast enough to run before each merge.',
    advanced:
      'Chooses for each risk the cheapest kind of test that would catch it. Redesigns code that cannot be tested before adding to it.',
    expert:
      'Introduces ways of testing that several teams adopt in their own code. Shows with fewer escaped faults that releases became safer.',
  },
  evidence: [
    'A test that failed when it should have, and what it prevented',
    'Times and failure rates of a test suite before and after a change',
    'A policy on testing, with the faults that escaped it',
  ],
  resources: [
    {
      title: 'The Practical Test Pyramid: which kind of test for which risk',
      url: 'https://martinfowler.com/articles/practical-test-pyramid.html',
      kind: 'article',
    },
  ],
  from: 1,
  mandatoryFrom: 3,
  expects: {
    2: 'Writes tests for the usual cases of each small change unaided. Repairs tests that their own change breaks, and never skips them.',
    4: 'Turns each fault found in production into a test before the repair. Replaces tests that fail by chance, including those of others.',
    5: 'Gives every service that others depend on tests of its contract. Makes sure that a breaking change fails before it reaches another team.',
    6: 'Makes the tests of a whole system good enough to release without a manual check. Closes the gap behind the most escaped faults every quarter.',
    8: 'Sets a common bar for the tests of services that depend on each other. Works with every team that misses it until an agreed date.',
    9: 'Decides how much testing each kind of product in the organization needs before release. Ends suites and tools that cost more than they prevent.',
  },
  examples: {
    3: 'Covers an import with tests for an empty file, a broken row and a lost connection.',
    5: 'Publishes the contract of an orders service, and checks its callers against it on every merge.',
  },
};
