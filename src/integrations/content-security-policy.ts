import type { AstroUserConfig } from 'astro';

/**
 * What the Content-Security-Policy of every page allows: the site's own files and nothing else. Astro adds the hashes of the
 * styles that it puts into pages. https://www.w3.org/TR/CSP3/
 */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ],
  // Pagefind runs WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
} satisfies NonNullable<AstroUserConfig['security']>['csp'];
