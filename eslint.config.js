import astro from 'eslint-plugin-astro';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Packages that compile guides and parse their code. */
const forGuides = ['satteri', 'github-slugger', 'espree', 'eslint-scope'];

/** The layers: for each folder of src, the other folders and the packages that it may import. */
const layers = {
  catalogue: {
    folders: [],
    // schema-dts has only types, so an adopter's build does not need it.
    packages: [
      'zod',
      'markdown-it',
      'markdown-table',
      'csv-stringify',
      '@jest/diff-sequences',
      'culori/fn',
      'uuid',
      'schema-dts',
    ],
  },
  reader: { folders: ['catalogue'], packages: ['chokidar', 'js-yaml', 'node:', ...forGuides] },
  data: {
    folders: ['catalogue', 'reader', 'styles'],
    packages: ['astro:content', 'astro/loaders', 'astro/assets/utils', 'feed'],
  },
  integrations: { folders: ['catalogue', 'reader'], packages: ['astro', 'node:', 'sirv'] },
  browser: { folders: ['catalogue'], packages: [] },
  ui: { folders: ['catalogue', 'browser'], packages: ['astro/types'] },
  features: {
    folders: ['catalogue', 'browser', 'ui', 'styles'],
    packages: ['astro/types', 'giscus', 'node:', '@fontsource/'],
  },
  layouts: {
    folders: ['catalogue', 'browser', 'ui', 'styles'],
    packages: ['astro/types', 'node:', '@fontsource-variable/'],
  },
  pages: {
    folders: ['catalogue', 'data', 'features', 'ui', 'layouts'],
    packages: ['astro', 'astro:content'],
  },
};

// The pages of parts that site.yaml may switch off.
layers.parts = layers.pages;

const folders = [...Object.keys(layers), 'styles'];

/** Tests, which may import any folder and test data. */
const tests = ['**/*.test.ts'];

/** Lets values of the type `any` pass. */
const unsafeOff = {
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
};

function restrictImports(files, patterns) {
  return { files, ignores: tests, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const noParentFolder = { regex: '^\\.\\./', message: 'Import another folder of src by its "#" name.' };

function layerRule(layer, { folders: allowed, packages }) {
  const forbidden = folders.filter((folder) => folder !== layer && !allowed.includes(folder));
  const known = packages.map((name) => name.replace(/[/.*]/g, '\\$&')).join('|');
  return restrictImports(
    [`src/${layer}/**/*.{ts,astro}`],
    [
      noParentFolder,
      {
        regex: `^#(${forbidden.join('|')})/`,
        message: `src/${layer} may not import this layer: see ARCHITECTURE.md.`,
      },
      {
        regex: `^(?![.#])(?!(?:${known || '$^'}))`,
        message: `src/${layer} may not import this package: see ARCHITECTURE.md.`,
      },
      // Features share code only through ui and browser.
      ...(layer === 'features'
        ? [{ regex: '^#features/', message: 'A feature may not import another feature.' }]
        : []),
    ],
  );
}

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'lib/',
      'create-rolebook/lib/',
      '.astro/',
      '.cache/',
      '.stryker-tmp/',
      'reports/',
      'node_modules/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      // Shorthand functions such as `() => element.focus()` are common, and their callers ignore the value.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A spread splits a string into code points, which are the units that the code counts and compares.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // No form has a field for files, so all values of form data are texts.
      '@typescript-eslint/no-base-to-string': ['error', { ignoredTypeNames: ['File'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // JavaScript has no types here. The parser of .astro files does not support the project service, and treats
    // components as `any`; `astro check` checks their types.
    files: ['**/*.{js,mjs,astro}', '**/*.astro/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // Tests use values of JSON and pages without checking their types: a wrong assumption makes the test fail.
    files: [...tests, 'tests/**/*.ts'],
    rules: unsafeOff,
  },
  {
    // The types of content collections exist only after `astro sync`, which `astro check` runs.
    files: ['src/data/load-{catalogue,site}.ts', 'src/pages/guides/**/*.ts'],
    rules: { ...unsafeOff, '@typescript-eslint/no-unnecessary-type-assertion': 'off' },
  },
  prettier,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Programs print their results.
    files: ['scripts/**', 'bin/**', 'create-rolebook/**'],
    rules: { 'no-console': 'off' },
  },
  ...Object.entries(layers).map(([layer, allowed]) => layerRule(layer, allowed)),
  // Custom elements run in the browser. Their only package, giscus, loads when a reader opens the comments.
  restrictImports(
    ['src/{browser,ui,layouts,features}/**/*.ts'],
    [
      noParentFolder,
      {
        regex: '^(?!#catalogue/|#browser/|giscus$|\\./)',
        message: 'A custom element imports the catalogue and src/browser only: see ARCHITECTURE.md.',
      },
    ],
  ),
  // These modules provide typefaces and page sizes at build time.
  restrictImports(
    ['src/features/print/*.ts'],
    [noParentFolder, { regex: '^(?!#catalogue/|@fontsource/|\\./)', message: 'See ARCHITECTURE.md.' }],
  ),
  {
    // The catalogue must give the same results in the build, in tests and in the browser, so callers pass in the time.
    files: ['src/catalogue/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'performance',
        'window',
        'document',
        'location',
        'navigator',
        'localStorage',
        'sessionStorage',
        'fetch',
        'setTimeout',
        'setInterval',
        'crypto',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Pass the time to the catalogue as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Pass the time to the catalogue as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Pass random values to the catalogue as arguments.',
        },
      ],
    },
  },
  restrictImports(['scripts/**/*.ts'], [{ regex: '/tests/', message: 'Only tests may import test data.' }]),
);
