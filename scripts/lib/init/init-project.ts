import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CancelledError } from '../new/ask-flags.ts';
import { readChoices } from './ask/read-choices.ts';
import type { InitFlags } from './ask/parse-choices.ts';
import { callingPackageManager } from './files/package-manager.ts';
import { projectFiles } from './files/project-files.ts';
import { remoteOf } from './git-of-project.ts';
import { describeProject, listSteps } from './next-steps-of-project.ts';
import { writeProject } from './write-project.ts';

interface InitRequest {
  dir: string;
  folder: string;
  flags: InitFlags;
  isYes: boolean;
  templateDir: string;
}

/** Writes a new framework into a folder, which may contain other files, and prints the next steps. */
export async function initProject(request: InitRequest): Promise<void> {
  const { dir, folder, flags, isYes, templateDir } = request;
  const choices = await endQuestions(() => readChoices(flags, isYes, { repository: remoteOf(dir) }));
  if (choices === undefined) return;
  const manager = callingPackageManager(userAgentFor(dir));
  const written = writeProject(dir, projectFiles(choices, templateDir, manager));
  const steps = [
    `${manager.name} install`,
    `${manager.name} start, which builds the site and shows its address`,
    'edit content/site.yaml, then the files beside it; README.md says how to publish',
  ];
  console.log(`${describeProject(written, folder)}\n\n${listSteps(steps)}`);
}

/** Returns the result of questions, or undefined with a message and exit code 130 if the user cancels. */
export async function endQuestions<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    console.error('nothing was written');
    process.exitCode = 130;
    return undefined;
  }
}

/** Returns the user agent of the folder's package manager, by its lock file, or of the one that started this program. */
function userAgentFor(dir: string): string | undefined {
  const { npm_config_user_agent: userAgent } = process.env;
  if (existsSync(join(dir, 'package-lock.json'))) return undefined;
  if (existsSync(join(dir, 'pnpm-lock.yaml'))) return 'pnpm/10';
  if (existsSync(join(dir, '.yarnrc.yml'))) return 'yarn/4';
  return existsSync(join(dir, 'yarn.lock')) && !userAgent?.startsWith('yarn/') ? 'yarn/1' : userAgent;
}
