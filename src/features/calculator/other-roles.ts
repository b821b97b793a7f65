import type { AskedRole } from '#catalogue/assessment/asks.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { FetchedFile } from '#browser/fetched-file.ts';

/** The requirements of all roles, loaded only for readers who have answered for several roles. */
export class OtherRoles {
  readonly #file: FetchedFile<AsksData>;

  constructor(path: string) {
    this.#file = new FetchedFile(path, async (value) => {
      const { parseAsks } = await import('#catalogue/publish/data/asks-shape.ts');
      return parseAsks(value);
    });
  }

  /** Returns undefined if the file cannot be fetched. */
  async load(): Promise<readonly AskedRole[] | undefined> {
    try {
      return (await this.#file.load()).roles;
    } catch {
      return undefined;
    }
  }
}
