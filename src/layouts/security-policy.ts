import { createHash } from 'node:crypto';

/** The code that stands in a page itself, and whose frames it may show. */
export interface PageCode {
  scripts?: string[];
  styles?: string[];
  /** Origins: `https://giscus.app`. */
  frames?: string[];
}

/**
 * The Content-Security-Policy of a page, for a meta element that comes before all that it governs: what comes from the site
 * itself, the given code by its hash, and nothing else. https://www.w3.org/TR/CSP3/
 */
export function securityPolicy({ scripts = [], styles = [], frames = [] }: PageCode): string {
  return [
    "default-src 'none'",
    // Pagefind runs WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts.map(hashSource)].join(' '),
    ["style-src 'self'", ...styles.map(hashSource)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

function hashSource(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
