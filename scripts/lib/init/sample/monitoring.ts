import type { SampleSkill } from './sample-skill.ts';

export const monitoring: SampleSkill = {
  id: 'monitoring',
  name: 'Monitoring',
  summary: 'Signals that show how software behaves for its users, and alerts on which someone can act.',
  descriptors: {
    awareness:
      "Uses the team's dashboards and logs to describe what goes wrong in an assigned problem. Reports signals that are missing or misleading.",
    working:
      'Sets up signals and alerts for every component they own. Writes for each alert what the person who receives it should do.',
    advanced:
      'Traces problems across several services that no alert describes. Adds the signal that would have shown each of them sooner.',
    expert:
      'Gives several teams a common way to follow a request from end to end. Shows that problems between their services are found faster than before.',
  },
  evidence: [
    'An alert, and what was done when it fired',
    'An analysis of a problem that no alert had described',
    'A standard for signals, with the share of services that meet it',
  ],
  resources: [
    {
      title: 'Site Reliability Engineering: monitoring distributed systems',
      url: 'https://sre.google/sre-book/monitoring-distributed-systems/',
      kind: 'book',
    },
  ],
  from: 1,
  expects: {
    2: "Adds logs and metrics to each change by the team's conventions. Looks at them after every release of their own work.",
    3: 'Measures errors, speed and load of each service they own as its users meet them. Links every alert to a runbook.',
    4: 'Compares alerts with the harm to users every quarter. Removes those on which no one acts, and adds those that came too late.',
    6: 'Agrees on targets for the reliability of shared systems with those who depend on them. Reports every month how much room for failure is left.',
    8: 'Sets the signals that every service of a department must have before it goes live. Gets older services up to that bar by an agreed date.',
    9: 'Decides what the organization measures about its software, what that may cost, and which data it must not keep. Publishes the reasons for each decision.',
  },
  examples: {
    1: 'Shows in the logs that the failed requests all come from an old version of the app.',
    3: 'Replaces an alert on full disks with one on failed checkouts.',
  },
};
