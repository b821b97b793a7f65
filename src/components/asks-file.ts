import type { AsksData } from '#catalogue/data/asks-data.ts';

/** What every role asks, fetched at the first use and kept; after a failure the next use tries again. */
export class AsksFile {
  readonly #path: string;
  #loading: Promise<AsksData> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Throws an Error where the file does not come. */
  async load(): Promise<AsksData> {
    this.#loading ??= fetchAsks(this.#path);
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}

async function fetchAsks(path: string): Promise<AsksData> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} was answered with ${String(response.status)}`);
  return (await response.json()) as AsksData;
}
