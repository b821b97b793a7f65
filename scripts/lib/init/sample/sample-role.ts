import { automatedTesting } from './automated-testing.ts';
import { codeReview } from './code-review.ts';
import { delivery } from './delivery.ts';
import { incidentResponse } from './incident-response.ts';
import { mentoring } from './mentoring.ts';
import { monitoring } from './monitoring.ts';
import type { Rung, SampleSkill } from './sample-skill.ts';
import { systemDesign } from './system-design.ts';

/** The role of a new framework, to be replaced by its adopter's own. */
export const sampleRole = {
  id: 'software-engineer',
  name: 'Software Engineer',
  tagline: 'Builds software that people rely on, and keeps it running.',
  summary:
    'A Software Engineer turns a need into software, from the first conversation to its operation. They answer for ' +
    'how their part behaves in production, and for how easily others can build on it.',
  keyDomains: ['building-software'],
};

/** The domains of the sample, in the order of the matrix. */
export const sampleDomains: readonly {
  id: string;
  name: string;
  summary: string;
  skills: readonly SampleSkill[];
}[] = [
  {
    id: 'building-software',
    name: 'Building Software',
    summary: 'From an idea to a change that is designed, tested and reviewed.',
    skills: [codeReview, automatedTesting, systemDesign],
  },
  {
    id: 'running-software',
    name: 'Running Software',
    summary: 'Watching software after its release, and responding when it fails.',
    skills: [monitoring, incidentResponse],
  },
  {
    id: 'working-together',
    name: 'Working Together',
    summary: 'Work that reaches its goal through others.',
    skills: [delivery, mentoring],
  },
];

/** The scope of responsibility at each rung, in any role. */
export const sampleScopes: Record<Rung, string> = {
  1: 'Completes assigned tasks with guidance, and learns how the systems around them work.',
  2: 'Completes usual tasks unaided, and knows when to ask.',
  3: 'Owns components from their design to their operation, and needs help only with unusual problems.',
  4: 'Owns several components and the changes between them, and helps newcomers.',
  5: 'Designs systems that others depend on, and makes the work of others safer.',
  6: 'Takes on the hardest problems of a team, and improves how the whole team works.',
  7: 'Sets a direction and standards for several teams, and gets them adopted.',
  8: 'Answers for how the teams of a department build and run their systems.',
  9: 'Decides for the whole organization what to do when the answer is unclear.',
};

/** The focus of the sample role's work at each rung. */
export const sampleFocus: Record<Rung, readonly string[]> = {
  1: ['Finishing assigned changes with a reviewer at hand', 'Learning how the system is built and released'],
  2: [
    'Usual changes, from the first line to the release',
    "Reading the code and the alerts of the team's systems",
  ],
  3: ['Components, from their design to their operation', 'Features, forecast and finished'],
  4: ['Changes that touch several components', 'Faults that come back, removed for good'],
  5: ['Systems on which other teams depend', 'Hard failures, and what keeps them from coming back'],
  6: ['The riskiest part of every larger change', 'What the whole team still has to learn'],
  7: ['Goals that several teams share', 'Boundaries that let teams work on their own'],
  8: ["The direction of a department's systems", 'How teams plan, release and respond together'],
  9: ['Decisions where the answer is not known', 'What to build, buy, keep or end'],
};
