import { runCommand } from './lib/command/command.ts';
import { upgradeProject } from './lib/upgrade/upgrade-project.ts';

await runCommand({
  help: `Moves a site to another version of Rolebook: changes the number in package.json, installs the package, and prints what
the changelog says to people who run a site of their own.

  npx rolebook upgrade
  npx rolebook upgrade 1.2.3

Without a version, the newest on npm. Versions follow https://semver.org/: only a new major version may need an edit.

Exit code: 0 when all is well, 1 when the version cannot be installed (package.json stays as it was), 2 when the call is wrong.`,
  options: {},
  positionals: { least: 0, most: 1, what: 'one version' },
  run: (_settings, _options, [version]) => upgradeProject(process.cwd(), version),
});
