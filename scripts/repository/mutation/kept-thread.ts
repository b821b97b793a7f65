import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';

type Callback = (...values: unknown[]) => void;

/** The thread of this process, if it has started. */
let kept: { thread: Worker; isSetUp: boolean } | undefined;

/**
 * A Vitest worker that stays alive between runs with its loaded packages, which take most of the time of a short run.
 * Modules of this project load again for each mutant: see fresh-modules.ts.
 */
export class KeptThread implements PoolWorker {
  static readonly poolName = 'kept-thread';
  readonly name = KeptThread.poolName;
  readonly #options: PoolOptions;
  readonly #listeners: { event: string; callback: Callback }[] = [];

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  start(): Promise<void> {
    const { distPath, env, execArgv } = this.#options;
    kept ??= { thread: new Worker(join(distPath, 'workers/threads.js'), { env, execArgv }), isSetUp: false };
    return Promise.resolve();
  }

  on(event: string, callback: Callback): void {
    kept?.thread.on(event, callback);
    this.#listeners.push({ event, callback });
  }

  off(event: string, callback: Callback): void {
    kept?.thread.off(event, callback);
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      this.#answer('stopped');
    } else if (message.type === 'start' && kept?.isSetUp) {
      this.#answer('started');
    } else {
      if (kept && message.type === 'start') kept.isSetUp = true;
      kept?.thread.postMessage(message.type === 'start' ? withoutNamePattern(message) : message);
    }
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  stop(): Promise<void> {
    for (const { event, callback } of this.#listeners) this.off(event, callback);
    return Promise.resolve();
  }

  #answer(type: 'started' | 'stopped'): void {
    queueMicrotask(() => {
      for (const { event, callback } of this.#listeners) {
        if (event === 'message') callback({ __vitest_worker_response__: true, type });
      }
    });
  }
}

/** Removes the filter of a first run: in this and later runs, all tests of a file run. */
function withoutNamePattern(message: WorkerRequest & { type: 'start' }): object {
  const { context } = message;
  return { ...message, context: { ...context, config: { ...context.config, testNamePattern: undefined } } };
}
