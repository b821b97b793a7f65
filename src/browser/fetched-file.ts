/** Validates parsed JSON with a schema, which it may load first. Throws an Error if the JSON has another shape. */
export type ContentParser<Content> = (value: unknown) => Content | Promise<Content>;

/** A JSON file of this site. It is fetched at the first use and, after a failure, again at the next use. */
export class FetchedFile<Content> {
  readonly #path: string;
  readonly #parse: ContentParser<Content>;
  #loading: Promise<Content> | undefined;

  constructor(path: string, parse: ContentParser<Content>) {
    this.#path = path;
    this.#parse = parse;
  }

  /** Returns the parsed file. Throws an Error if it cannot be fetched or has another shape. */
  async load(): Promise<Content> {
    this.#loading ??= fetchJson(this.#path, this.#parse);
    try {
      return await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}

async function fetchJson<Content>(path: string, parse: ContentParser<Content>): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: HTTP status ${String(response.status)}`);
  return await parse(await response.json());
}
