import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { countOf } from '#catalogue/text/words.ts';
import { packagePath } from '../lib/command/places.ts';
import { CommandError, defineCommand } from '../lib/command/command.ts';
import { isOnNpm } from '../lib/runtime/ask-npm.ts';
import { missingPackages, runtimePackages } from '../lib/runtime/runtime-packages.ts';

export const runtimeCommand = defineCommand({
  help: `Checks whether npm has the Node version of package-lock.json for each machine of .github/workflows/platforms.yml.

  npm run runtime

Exit code: 0 when it has, 1 when it has not or does not answer.`,
  options: {},
  run: async () => {
    const lock: unknown = JSON.parse(readProjectFile('package-lock.json'));
    const packages = runtimePackages(lock, load(readProjectFile('.github/workflows/platforms.yml')));
    const missing = await missingPackages(packages, isOnNpm);
    if (missing.length > 0) {
      const names = missing.map(({ name, version }) => `${name}@${version}`).join(', ');
      throw new CommandError(
        `npm does not have ${names}: choose a version of the package "node" that exists for every machine`,
      );
    }
    console.log(
      `runtime: npm has Node ${String(packages[0]?.version)} for ${countOf(packages.length, 'kind')} of machine`,
    );
  },
});

function readProjectFile(path: string): string {
  return readFileSync(packagePath(path), 'utf8');
}
