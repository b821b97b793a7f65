/** The files of a site that are not rendered yet, and the requests of readers that wait for them. */
export class AwaitedFiles {
  readonly #pending: Map<string, PromiseWithResolvers<undefined>>;
  readonly #wanted = new Set<string>();

  /** Takes the paths of the files to render, without a base path. */
  constructor(paths: readonly string[]) {
    this.#pending = new Map(paths.map((path) => [path, Promise.withResolvers<undefined>()]));
  }

  /** Resolves when a file has been rendered or has failed, and at once for any other path. */
  async settled(path: string): Promise<void> {
    const pending = this.#pending.get(path);
    if (pending === undefined) return;
    this.#wanted.add(path);
    await pending.promise;
  }

  isWanted(path: string): boolean {
    return this.#wanted.has(path);
  }

  /** Ends the wait for a file. */
  settle(path: string): void {
    this.#pending.get(path)?.resolve(undefined);
    this.#pending.delete(path);
    this.#wanted.delete(path);
  }

  /** Ends all waits, since no more files will be rendered. */
  settleAll(): void {
    for (const path of this.#pending.keys()) this.settle(path);
  }
}
