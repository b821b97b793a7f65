import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

interface ThreadCall {
  package: string;
  /**
   * The source of a function that takes the package, the data and a function that sends a message. It is text, since the
   * compiled package would have no separate file for it.
   */
  call: string;
  data?: unknown;
  env?: NodeJS.ProcessEnv;
  onMessage?: (message: unknown) => void;
  /** Ends the thread. */
  signal?: AbortSignal;
}

/**
 * Calls a package in a thread, which has its own environment variables and whose open handles end with it. Rejects with the
 * error of the call, or with the reason of the signal.
 */
export async function runInThread(wanted: ThreadCall): Promise<void> {
  const file = createRequire(import.meta.url).resolve(wanted.package);
  const program = `
    const { parentPort, workerData } = require('node:worker_threads');
    const send = (message) => parentPort.postMessage(message);
    import(workerData.address).then((called) => (${wanted.call})(called, workerData.data, send));`;
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    env: wanted.env ?? process.env,
    workerData: { address: pathToFileURL(file).href, data: wanted.data },
  });
  const { signal, onMessage } = wanted;
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      if (onMessage) worker.on('message', onMessage);
      worker.once('error', reject).once('exit', () => resolve());
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
}
