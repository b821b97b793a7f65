import { pathToFileURL } from 'node:url';

/** Runs the command that a program exports, with the arguments of the call. */
export async function runProgram(file, args) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  const [run] = Object.values(await import(pathToFileURL(file).href));
  await run(args);
}

/** Exits if the reader of the output, such as `head`, has closed the pipe. */
function endQuietly(error) {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
