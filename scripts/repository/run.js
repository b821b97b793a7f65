// Checks the set-up, then runs the program of a package, such as "vitest", or a program of this repository.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNode } from '../../bin/run-in-node.js';
import { runProgram } from '../../bin/run-program.js';
import { chooseNode, findFault, findFaultOfPlace, packageDir, setVariables } from '../../bin/set-up.js';

/** Programs that use Vite to read the project and the content. */
const WITH_VITE = ['astro', 'vitest', 'scripts/repository/bench.ts'];

const [, self = '', name = '', ...args] = process.argv;
const { node, fault: tooOld } = chooseNode();
const fault = findFault() ?? tooOld ?? (WITH_VITE.includes(name) ? findFaultOfPlace() : undefined);

if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 1;
} else if (node !== process.execPath) {
  runInNode(node, [self, name, ...args]);
} else {
  setVariables();
  if (name.startsWith('scripts/')) await runProgram(join(packageDir, name), args);
  else await runPackage(name, args);
}

/** Runs the program of a package: the one with the name of the package, such as `vitest`, or its only one. */
async function runPackage(packageName, packageArgs) {
  const folder = join(packageDir, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = join(folder, typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]));
  process.argv = [process.execPath, program, ...packageArgs];
  await import(pathToFileURL(program).href);
}
