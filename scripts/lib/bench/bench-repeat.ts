import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { runBuild } from './bench-build.ts';
import { findInRequirements } from './find-requirements.ts';

/** The seconds that a whole build takes, and each of its steps. */
interface BuildTimes {
  seconds: number;
  steps: Record<string, number>;
}

export interface RepeatTimes {
  first: BuildTimes;
  /** The build after one requirement has changed. */
  second: BuildTimes;
}

/** Measures two whole builds, with a change to one requirement in between. Leaves that requirement's file changed. */
export async function benchRepeat(contentDir: string, outDir: string, roleId: string): Promise<RepeatTimes> {
  const variables = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    // A unique address keeps files cached by earlier runs out of the first build.
    SITE_URL: `https://run-${String(process.pid)}.example`,
  };
  const first = await runBuild([], variables);
  changeRequirement(join(contentDir, 'roles', roleId, 'requirements'));
  const second = await runBuild([], variables);
  return { first, second };
}

/** Makes one mandatory requirement of a folder optional, or changes a text if none is mandatory. */
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
