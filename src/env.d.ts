/** Facts that a build passes to the code of pages, which cannot find them by itself. */
interface ImportMetaEnv {
  /** The folder of Rolebook's own package. */
  readonly PACKAGE_DIR: string;
  /** The folder of what is kept between builds. */
  readonly CACHE_DIR: string;
  /** Whether the site has calculators: without them, what leads back to a reader's answers is left out of scripts. */
  readonly HAS_CALCULATOR: boolean;
  /** Whether the site has proposals: without them, their code is left out of scripts. */
  readonly HAS_PROPOSALS: boolean;
}
