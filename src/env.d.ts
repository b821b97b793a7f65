/// <reference types="astro/client" />

/** Constants that a build passes to the code of pages. */
interface ImportMetaEnv {
  /** The folder of the package `rolebook`. */
  readonly PACKAGE_DIR: string;
  /** The folder of caches that persist between builds. */
  readonly CACHE_DIR: string;
  /** Whether the site has calculators; if not, scripts leave out links to a reader's answers. */
  readonly HAS_CALCULATOR: boolean;
  /** Whether the site has proposals; if not, scripts leave out their code. */
  readonly HAS_PROPOSALS: boolean;
}
