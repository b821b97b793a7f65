/** A program that installs packages: the files and commands by which they differ. */
export interface PackageManager {
  /** The command at a terminal. */
  name: 'npm' | 'pnpm' | 'yarn';
  /** How a workflow installs what the lock file says. */
  ciCommand: string;
  /** Files that it needs besides package.json, by their paths. */
  files: Readonly<Record<string, string>>;
}

const npm: PackageManager = { name: 'npm', ciCommand: 'npm ci', files: {} };

const pnpm: PackageManager = {
  name: 'pnpm',
  ciCommand: 'npx --yes pnpm install --frozen-lockfile',
  files: {},
};

const classicYarn: PackageManager = {
  name: 'yarn',
  ciCommand: 'npx --yes yarn@1 install --frozen-lockfile',
  files: {},
};

const modernYarn: PackageManager = {
  name: 'yarn',
  ciCommand: 'npx --yes @yarnpkg/cli-dist install --immutable',
  // Pages are built with packages that are found in folders.
  files: { '.yarnrc.yml': 'nodeLinker: node-modules\n' },
};

/** Returns the package manager that started this program, by `npm_config_user_agent`, such as `pnpm/10.1.0 npm/? node/v24`. */
export function callingPackageManager(userAgent: string | undefined): PackageManager {
  const [, name, major] = /^(pnpm|yarn)\/(\d+)/.exec(userAgent ?? '') ?? [];
  if (name === 'pnpm') return pnpm;
  if (name === 'yarn') return Number(major) >= 2 ? modernYarn : classicYarn;
  return npm;
}
