import type { SampleSkill } from './sample-skill.ts';

export const incidentResponse: SampleSkill = {
  id: 'incident-response',
  name: 'Incident Response',
  summary: 'Limiting the harm when software fails, and learning from each failure.',
  descriptors: {
    awareness:
      'Takes a supporting part in incidents, such as writing the record. Reports every sign of trouble at once, even if it turns out harmless.',
    working:
      'Resolves most alerts for the components they own. Restores service first, and looks for the cause after that.',
    advanced:
      'Leads incidents across several services and leaves the repair to others. Gives each task an owner and a time to report back.',
    expert:
      'Trains leaders of incidents in several teams, and confirms each of them in a drill. Gets the actions from reviews finished by their dates.',
  },
  evidence: [
    'The record of an incident that shows your part',
    'A change that keeps an incident from coming back',
    'The report of a drill, or a policy that it changed',
  ],
  resources: [
    {
      title: 'Site Reliability Engineering: managing incidents',
      url: 'https://sre.google/sre-book/managing-incidents/',
      kind: 'book',
    },
  ],
  from: 1,
  mandatoryFrom: 5,
  expects: {
    2: "Handles usual alerts for the team's services by the runbook. Asks for help as soon as the runbook does not fit.",
    4: 'Leads small incidents of the team from the first alert to the review. Gives those affected honest estimates until service is restored.',
    6: 'Finds what several incidents have in common, and gets the shared cause removed. Proves the repair with a drill before calling it done.',
    8: 'Sets common roles, channels and degrees of severity for the incidents of a whole department. Rehearses the worst case at least once a year.',
    9: 'Decides how much downtime each product of the organization may have, and how much to spend on reducing it. Stops other work where a product exceeds its limit.',
  },
  examples: {
    3: 'Moves traffic away from a failing version, then finds the query that made it slow.',
    5: 'Leads the response to failing logins with one group on the cause and another on a fallback.',
  },
};
