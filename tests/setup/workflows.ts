import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { projectRoot } from './run-script.ts';

const stepSchema = z.looseObject({
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const jobSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()).default({}),
  steps: z.array(stepSchema),
});
const workflowSchema = z.looseObject({
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), jobSchema),
});

type Job = z.output<typeof jobSchema>;
type Step = z.output<typeof stepSchema>;

/** A workflow for GitHub. */
export interface Workflow {
  /** The path in the project. */
  file: string;
  source: string;
  events: string[];
  permissions: Record<string, string>;
  jobs: Job[];
  steps: Step[];
}

/** The workflows of this repository. */
export const ownWorkflows = readWorkflows('.github/workflows');

/** The workflows that a new framework on GitHub gets. */
export const templateWorkflows = readWorkflows('create-rolebook/template/github/github/workflows');

function readWorkflows(folder: string): Workflow[] {
  return readdirSync(join(projectRoot, folder)).map((name) => {
    const file = `${folder}/${name}`;
    const source = readFileSync(join(projectRoot, file), 'utf8');
    const { on, permissions, jobs } = workflowSchema.parse(load(source));
    return {
      file,
      source,
      events: typeof on === 'string' ? [on] : Object.keys(on),
      permissions,
      jobs: Object.values(jobs),
      steps: Object.values(jobs).flatMap((job) => job.steps),
    };
  });
}
