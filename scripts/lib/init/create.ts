import { spawnSync } from 'node:child_process';
import { basename, relative, resolve } from 'node:path';
import { nameFromId } from '#catalogue/model/id-from-name.ts';
import { CallError, CommandError, defineCommand } from '../command/command.ts';
import { readableId } from '../content/readable-id.ts';
import { askText } from './ask/ask-choices.ts';
import { INIT_HELP, INIT_OPTIONS } from './ask/init-options.ts';
import { type InitFlags } from './ask/parse-choices.ts';
import { isAtTerminal, readChoices } from './ask/read-choices.ts';
import { callingPackageManager, type PackageManager } from './files/package-manager.ts';
import { projectFiles } from './files/project-files.ts';
import { beginHistory } from './git-of-project.ts';
import { endQuestions } from './init-project.ts';
import { describeProject, listSteps } from './next-steps-of-project.ts';
import { isFreeFolder, writeProject } from './write-project.ts';

/** Runs "npm create rolebook", which creates a folder with a framework, installs its packages and makes a first commit. */
export async function createProject(templateDir: string, args: readonly string[]): Promise<void> {
  const create = defineCommand({
    help: HELP,
    options: {
      ...INIT_OPTIONS,
      'no-install': { type: 'boolean' },
      'no-git': { type: 'boolean' },
    },
    positionals: { least: 0, most: 1, what: 'one folder, such as career-framework' },
    run: async (_settings, { yes, 'no-install': noInstall, 'no-git': noGit, ...flags }, [folder]) => {
      const manager = callingPackageManager(process.env['npm_config_user_agent']);
      const isYes = yes === true;
      const request = { flags, isYes, templateDir, manager };
      const made = await endQuestions(() => makeFolder(folder, request));
      if (made === undefined) return;
      console.log(made.report);
      const isInstalled = noInstall !== true && install(made.dir, manager);
      const history = noGit === true ? 'none' : beginHistory(made.dir);
      const steps = [
        ...(made.dir === process.cwd() ? [] : [`cd ${relative('.', made.dir)}`]),
        ...(isInstalled ? [] : [`${manager.name} install`]),
        ...(history === 'begun' ? ['git add --all && git commit -m "Begin our career framework"'] : []),
        `${manager.name} start, which builds the site and shows its address`,
        'edit content/site.yaml, then the files beside it; README.md says how to publish',
      ];
      console.log(`\n${listSteps(steps)}`);
      if (!isInstalled && noInstall !== true) {
        throw new CommandError(`\n${manager.name} could not install the packages: see its messages above.`);
      }
    },
  });
  await create(args);
}

const HELP = `Creates a folder with a new career framework: a role with skills and levels to replace, a site that shows them,
and workflows that check and publish it. In a terminal, it asks for missing options.

  npm create rolebook
  npm create rolebook career-framework -- --levels "Junior, Middle, Senior" --host gitlab --language de
  npm create rolebook career-framework -- --yes

${INIT_HELP}
  --no-install        does not install packages
  --no-git            does not create a Git repository

Exit code: 0 when all is well, 1 when the folder cannot be written (nothing is written then) or packages cannot be
installed, 2 when the call is wrong, 130 when the questions are canceled.`;

interface FolderRequest {
  flags: InitFlags;
  isYes: boolean;
  templateDir: string;
  manager: PackageManager;
}

async function makeFolder(
  given: string | undefined,
  { flags, isYes, templateDir, manager }: FolderRequest,
): Promise<{ dir: string; report: string }> {
  const fault = given === undefined ? undefined : findFolderFault(given);
  if (fault !== undefined) throw new CommandError(`${fault}; nothing was written`);
  const name = given === undefined ? undefined : nameFromId(basename(resolve(given)));
  if (given === undefined && !isYes && !isAtTerminal()) {
    throw new CallError('name the folder, such as "npm create rolebook career-framework -- --yes"');
  }
  const choices = await readChoices(flags, isYes, { name });
  const folder = given ?? (isYes ? readableId(choices.name) : await askFolder(readableId(choices.name)));
  const lateFault = findFolderFault(folder);
  if (lateFault !== undefined) throw new CommandError(`${lateFault}; nothing was written`);
  const dir = resolve(folder);
  const written = writeProject(dir, projectFiles(choices, templateDir, manager));
  return { dir, report: describeProject(written, folder) };
}

function askFolder(usual: string): Promise<string> {
  const { stdin: input, stdout: output } = process;
  return askText('folder', 'In which folder?', usual, { input, output }, findFolderFault);
}

/** Explains why a framework cannot be created in a folder, and what to do. Returns undefined if it can. */
function findFolderFault(folder: string): string | undefined {
  if (isFreeFolder(resolve(folder))) return undefined;
  return `${folder} is not an empty folder: name another, or run "npx rolebook init" in it, which overwrites nothing`;
}

function install(dir: string, { name }: PackageManager): boolean {
  console.log(`\n${name} install …`);
  // On Windows, the program is a script, which needs a shell.
  const { status } = spawnSync(name, ['install'], {
    cwd: dir,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
