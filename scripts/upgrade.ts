import { defineCommand } from './lib/command/command.ts';
import { upgradeProject } from './lib/upgrade/upgrade-project.ts';

export const upgradeCommand = defineCommand({
  help: `Moves a site to another version of Rolebook: changes the version in package.json, installs the package, and prints the
changelog's notes for owners of sites.

  npx rolebook upgrade
  npx rolebook upgrade 1.2.3

Without a version, it installs the newest on npm. Versions follow https://semver.org/: only a new major version may need edits.

Exit code: 0 when all is well, 1 when the version cannot be installed (package.json is restored), 2 when the call is wrong.`,
  options: {},
  positionals: { least: 0, most: 1, what: 'one version' },
  run: (_settings, _options, [version]) => upgradeProject(process.cwd(), version),
});
