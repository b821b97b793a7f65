/** A JSON file of this site, fetched once at the first use; after a failure, the next use tries again. */
export class FetchedFile<Content> {
  readonly #path: string;
  #loading: Promise<Content> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Returns the parsed file. Throws an Error if it cannot be fetched. */
  async load(): Promise<Content> {
    this.#loading ??= fetchJson<Content>(this.#path);
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}

async function fetchJson<Content>(path: string): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: HTTP status ${String(response.status)}`);
  return (await response.json()) as Content;
}
