/** A text in the browser's storage. The browser may refuse to read or write it. */
export class StoredText {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  /** Returns the text, null if there is none, or undefined if the browser refuses. */
  read(): string | null | undefined {
    try {
      return localStorage.getItem(this.key);
    } catch {
      return undefined;
    }
  }

  /** Returns whether the browser stored the text. */
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
      // A browser that refuses has not stored anything.
    }
  }

  /** Moves the text to an unused key. Returns that key, or undefined if the browser refuses. */
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

/** Calls `onChange` when another tab changes a stored text or the browser restores this page. */
export function watchStorage(
  onChange: (concerns: (text: StoredText) => boolean) => void,
  signal: AbortSignal,
): void {
  window.addEventListener('storage', ({ key }) => onChange((text) => key === null || key === text.key), {
    signal,
  });
  window.addEventListener('pageshow', ({ persisted }) => persisted && onChange(() => true), { signal });
}
