/** A package manager, with the files and commands that differ between them. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn';
  /** The command with which workflows install the packages of the lock file. */
  ciCommand: string;
  /** Files that it needs besides package.json, by path. */
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
  // The build needs packages in folders.
  files: { '.yarnrc.yml': 'nodeLinker: node-modules\n' },
};

/** Returns the package manager that started this program, by `npm_config_user_agent`, such as `pnpm/10.1.0 npm/? node/v24`. */
export function callingPackageManager(userAgent: string | undefined): PackageManager {
  const [, name, major] = /^(pnpm|yarn)\/(\d+)/.exec(userAgent ?? '') ?? [];
  if (name === 'pnpm') return pnpm;
  if (name === 'yarn') return Number(major) >= 2 ? modernYarn : classicYarn;
  return npm;
}
