import type { AstroUserConfig } from 'astro';

/** The Content-Security-Policy of every page, which allows only files of the site. Astro adds hashes of inline styles. */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ],
  // Pagefind runs WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
} satisfies NonNullable<AstroUserConfig['security']>['csp'];
