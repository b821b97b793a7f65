/** A sign at the start of a line that makes the line an item of a list. */
export interface ListSign {
  /** Lines with one style are items of one list. */
  style: string;
  isOrdered: boolean;
  /** The number of an ordered item, from 1. */
  number: number;
  /** Whether Markdown reads the sign as it is. */
  isMarkdown: boolean;
  /** The condition for a sign: others like it, or numbers that count up from 1. */
  needs?: 'others' | 'sequence';
}

/** Returns the sign that a line without indentation starts with, and the text after it; undefined if it has none. */
export function listSignOf(line: string): { sign: ListSign; text: string } | undefined {
  if (!MAY_HAVE_SIGN.test(line) || THEMATIC_BREAK.test(line)) return undefined;
  for (const { pattern, ...kind } of KINDS) {
    const [found, mark] = pattern.exec(line) ?? [];
    if (found === undefined || mark === undefined) continue;
    const text = line.slice(found.length);
    // A star that closes makes emphasis.
    if (kind.needs === 'others' && mark === '*' && text.includes('*')) continue;
    const sign = { ...kind, style: kind.style ?? mark, number: kind.isOrdered ? numberOf(mark) : 0 };
    return { sign, text };
  }
  return undefined;
}

/** Returns the number that a sign spells: `3`, `c`, `③` or `３`. */
export function numberOf(mark: string): number {
  const plain = mark.normalize('NFKC').toLowerCase();
  return /^\d+$/.test(plain) ? Number(plain) : plain.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** Bullets of word processors and slides; some come as characters of a symbol font. */
export const BULLETS = '•◦▪▫‣●○■□▸►▶➢➤⁃∙·・･\uf0b7\uf0a7\uf0d8\uf076';

/** Most lines begin with a word. */
const MAY_HAVE_SIGN = /^(?:\P{L}|\p{L}\))/u;

const THEMATIC_BREAK = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

interface SignKind extends Omit<ListSign, 'style' | 'number'> {
  style?: string;
  /** The first group is the bullet or the number. */
  pattern: RegExp;
}

const bullet = { isOrdered: false, isMarkdown: false } as const;
const number = { isOrdered: true, isMarkdown: false, needs: 'sequence' } as const;

const KINDS: readonly SignKind[] = [
  { ...bullet, pattern: /^([-*+])(?:\s+(?=\S)|$)/, isMarkdown: true },
  { isOrdered: true, isMarkdown: true, style: '1.', pattern: /^(\d{1,9})\.(?:\s+(?=\S)|$)/ },
  { isOrdered: true, isMarkdown: true, style: '1)', pattern: /^(\d{1,9})\)(?:\s+(?=\S)|$)/ },
  // Several in a row are a picture of a step, such as ●●○.
  { ...bullet, pattern: new RegExp(`^([${BULLETS}])\\s*(?=[^\\s${BULLETS}])`) },
  { ...bullet, pattern: /^([–—―‒])\s+(?=\S)/ },
  { ...bullet, pattern: /^([-*–—])(?=\p{L})/u, needs: 'others' },
  { ...number, style: '1.)', pattern: /^(\d{1,2})\.\)\s*(?=\S)/ },
  { ...number, style: '1.', pattern: /^(\d{1,2})\.(?=\p{L})/u },
  { ...number, style: '1)', pattern: /^(\d{1,2})\)(?=\p{L})/u },
  { ...number, style: '(1)', pattern: /^[(（](\d{1,2})[)）]\s*(?=\S)/ },
  { ...number, style: '１．', pattern: /^([\d０-９]{1,2})[．）、]\s*(?=\S)/ },
  { ...number, style: '①', pattern: /^([①-⑳])\s*(?=\S)/ },
  { ...number, style: 'a)', pattern: /^([a-z])\)\s+(?=\S)/i },
  { ...number, style: '(a)', pattern: /^\(([a-z])\)\s+(?=\S)/i },
];
