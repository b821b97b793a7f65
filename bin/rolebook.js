#!/usr/bin/env node
// Starts a command of Rolebook. This file is plain JavaScript, so that an old Node can still print what to do.
import { runInNode } from './run-in-node.js';
import { runProgram } from './run-program.js';
import { chooseNode, findFault, findFaultOfPlace, setVariables } from './set-up.js';
import { explainCommands, findCommand, NODE_FLAGS, WITH_VITE } from './commands.js';

const [, self = '', name = '', ...args] = process.argv;

await start();

async function start() {
  if (['', 'help', '--help', '-h', '--version', '-v'].includes(name)) {
    console.log(explainCommands(name));
    return;
  }
  const { program, fault: unknown } = findCommand(name);
  if (program === undefined) return stop(unknown, 2);
  const { node, fault: tooOld } = chooseNode();
  const fault = findFault() ?? tooOld ?? (WITH_VITE.includes(name) ? findFaultOfPlace() : undefined);
  if (fault !== undefined) return stop(fault, 1);
  setVariables();
  const flags = (NODE_FLAGS[name] ?? []).filter((flag) => !process.execArgv.includes(flag));
  if (node !== process.execPath || flags.length > 0) {
    runInNode(node, [...process.execArgv, ...flags, self, name, ...args]);
    return;
  }
  await runProgram(program, args);
}

function stop(message, code) {
  console.error(message);
  process.exitCode = code;
}
