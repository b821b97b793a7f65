/** A text in the browser's storage, which the browser may refuse to give or to take. */
export class StoredText {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  /** Returns the text, null where there is none, and undefined where the browser refuses. */
  read(): string | null | undefined {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return undefined;
    }
  }

  /** Returns whether the browser took the text. */
  write(text: string): boolean {
    try {
      localStorage.setItem(this.key, text);
      return true;
    } catch {
      return false;
    }
  }

  remove(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was stored where the browser refuses.
    }
  }

  /** Moves the text under a key that is free. Returns that key, undefined where the browser refuses. */
  setAside(text: string): string | undefined {
    for (let number = 1; ; number += 1) {
      const aside = new StoredText(`${this.key}:set-aside${number === 1 ? '' : `-${String(number)}`}`);
      const present = aside.read();
      if (present === text || (present === null && aside.write(text))) {
        this.remove();
        return aside.key;
      }
      if (present === null || present === undefined) return undefined;
    }
  }
}

/** Calls back when another tab has changed a stored text, or the browser shows this page again as it was. */
export function watchStorage(
  onChange: (concerns: (text: StoredText) => boolean) => void,
  signal: AbortSignal,
): void {
  window.addEventListener('storage', ({ key }) => onChange((text) => key === null || key === text.key), {
    signal,
  });
  window.addEventListener('pageshow', ({ persisted }) => persisted && onChange(() => true), { signal });
}
