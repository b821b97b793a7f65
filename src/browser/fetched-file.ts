/** A JSON file of this site, fetched at the first use and kept; after a failure the next use tries again. */
export class FetchedFile<Content> {
  readonly #path: string;
  #loading: Promise<Content> | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Throws an Error where the file does not come. */
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
  if (!response.ok) throw new Error(`${path} was answered with ${String(response.status)}`);
  return (await response.json()) as Content;
}
