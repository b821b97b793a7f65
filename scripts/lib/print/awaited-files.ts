/** The files that are being made of a site, and the readers who wait for some of them. */
export class AwaitedFiles {
  readonly #pending: Map<string, PromiseWithResolvers<undefined>>;
  readonly #wanted = new Set<string>();

  /** The paths are those of the files, without a base path. */
  constructor(paths: readonly string[]) {
    this.#pending = new Map(paths.map((path) => [path, Promise.withResolvers<undefined>()]));
  }

  /** Waits until a file is made, or cannot be; any other path is not waited for. */
  async settled(path: string): Promise<void> {
    const pending = this.#pending.get(path);
    if (pending === undefined) return;
    this.#wanted.add(path);
    await pending.promise;
  }

  /** Returns whether a reader waits for a file. */
  isWanted(path: string): boolean {
    return this.#wanted.has(path);
  }

  /** A file is made. */
  settle(path: string): void {
    this.#pending.get(path)?.resolve(undefined);
    this.#pending.delete(path);
    this.#wanted.delete(path);
  }

  /** Nothing is made any more: there is no use in waiting. */
  settleAll(): void {
    for (const path of this.#pending.keys()) this.settle(path);
  }
}
