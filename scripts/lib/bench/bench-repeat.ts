import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { runBuild } from './bench-build.ts';
import { findInRequirements } from './find-requirements.ts';

/** How long a build of everything takes, in seconds: all of it, and each step. */
interface BuildTimes {
  seconds: number;
  steps: Record<string, number>;
}

/** Two builds of everything, one after another. */
export interface RepeatTimes {
  first: BuildTimes;
  /** After one requirement was changed. */
  second: BuildTimes;
}

/** Builds everything twice, and changes a requirement of a role in between; its file is changed for good. */
export async function benchRepeat(contentDir: string, outDir: string, roleId: string): Promise<RepeatTimes> {
  const variables = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    // An address of its own: nothing comes from the cache of an earlier run.
    SITE_URL: `https://run-${String(process.pid)}.example`,
  };
  const first = await runBuild([], variables);
  changeRequirement(join(contentDir, 'roles', roleId, 'requirements'));
  const second = await runBuild([], variables);
  return { first, second };
}

/** Turns one requirement of a folder from mandatory into optional; where none is mandatory, one text gets another start. */
function changeRequirement(dir: string): void {
  const { file, found } = findInRequirements(dir, (source) => {
    // JSON is YAML too.
    const json = JSON.stringify(load(source));
    const changed = json.replace('"mandatory":true', '"mandatory":false');
    const other = changed === json ? json.replace('"expects":"', '"expects":"Always: ') : changed;
    return other === json ? undefined : other;
  });
  writeFileSync(file, found);
}
