import { basename, resolve } from 'node:path';
import { defineCommand } from './lib/command/command.ts';
import { packagePath } from './lib/command/places.ts';
import { INIT_HELP, INIT_OPTIONS } from './lib/init/ask/init-options.ts';
import { initProject } from './lib/init/init-project.ts';

export const initCommand = defineCommand({
  help: `Writes a new framework into the working folder: a role with skills and levels to replace, package.json, and workflows
that check and publish it. In a terminal, it asks for missing options. Nothing is overwritten.

  npx rolebook init
  npx rolebook init --name "Our Career Framework" --levels "Junior, Middle, Senior" --host gitlab --language de
  npx rolebook init --yes

${INIT_HELP}

"npm create rolebook" does the same in a new folder, and installs the packages.

Exit code: 0 when the files are written, 1 when they cannot be (nothing is written then), 2 when the call is wrong, 130 when
the questions are canceled.`,
  options: INIT_OPTIONS,
  run: async (_settings, { yes, ...flags }) => {
    const dir = resolve('.');
    await initProject({
      ...{ dir, flags, isYes: yes === true },
      folder: basename(dir) || dir,
      templateDir: packagePath('create-rolebook/template'),
    });
  },
});
