// Checks the set-up, then runs the program of a package, such as "vitest", or a program of this repository.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNode } from '../../bin/run-in-node.js';
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
  const program = programOf(name);
  process.argv = [node, program, ...args];
  await import(pathToFileURL(program).href);
}

/** Returns the file of a program: a path in the project, or the program of a package with the same name. */
function programOf(name) {
  if (name.includes('/')) return join(packageDir, name);
  const folder = join(packageDir, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
