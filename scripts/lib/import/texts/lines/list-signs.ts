/** A bullet or number that makes a line a list item. */
export interface ListSign {
  /** The style of the list; items of the same style belong together. */
  style: string;
  isOrdered: boolean;
  /** The number of an ordered item, from 1. */
  number: number;
  /** Whether Markdown recognizes the sign. */
  isMarkdown: boolean;
  /** The condition for a list: several such signs, or numbers that count up from 1. */
  needs?: 'others' | 'sequence';
}

/** Returns the sign at the start of a line without indentation and the text after it, or undefined if there is none. */
export function listSignOf(line: string): { sign: ListSign; text: string } | undefined {
  if (!MAY_HAVE_SIGN.test(line) || THEMATIC_BREAK.test(line)) return undefined;
  for (const { pattern, ...kind } of KINDS) {
    const [found, mark] = pattern.exec(line) ?? [];
    if (found === undefined || mark === undefined) continue;
    const text = line.slice(found.length);
    // A second asterisk makes it emphasis.
    if (kind.needs === 'others' && mark === '*' && text.includes('*')) continue;
    const sign = { ...kind, style: kind.style ?? mark, number: kind.isOrdered ? numberOf(mark) : 0 };
    return { sign, text };
  }
  return undefined;
}

/** Parses the number of a sign such as `3`, `c`, `③` or `３`. */
export function numberOf(mark: string): number {
  const plain = mark.normalize('NFKC').toLowerCase();
  return /^\d+$/.test(plain) ? Number(plain) : plain.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** The bullets of word processors and slides, some of which are characters of a symbol font. */
export const BULLETS = '•◦▪▫‣●○■□▸►▶➢➤⁃∙·・･\uf0b7\uf0a7\uf0d8\uf076';

/** Rejects most lines quickly, since they start with a word. */
const MAY_HAVE_SIGN = /^(?:\P{L}|\p{L}\))/u;

const THEMATIC_BREAK = /^([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

interface SignKind extends Omit<ListSign, 'style' | 'number'> {
  style?: string;
  /** Matches the sign; the first group is the bullet or the number. */
  pattern: RegExp;
}

const bullet = { isOrdered: false, isMarkdown: false } as const;
const number = { isOrdered: true, isMarkdown: false, needs: 'sequence' } as const;

const KINDS: readonly SignKind[] = [
  { ...bullet, pattern: /^([-*+])(?:\s+(?=\S)|$)/, isMarkdown: true },
  { isOrdered: true, isMarkdown: true, style: '1.', pattern: /^(\d{1,9})\.(?:\s+(?=\S)|$)/ },
  { isOrdered: true, isMarkdown: true, style: '1)', pattern: /^(\d{1,9})\)(?:\s+(?=\S)|$)/ },
  // Adjacent bullets such as ●●○ are a rating, not a list.
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
