import astro from 'eslint-plugin-astro';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * The layers: what each folder of src may import besides itself and the folders named here.
 * Content flows one way: files, entries, catalogue, pages, output.
 */
const layers = {
  catalogue: { folders: [], packages: ['zod', 'markdown-it', 'csv-stringify', '@jest/diff-sequences'] },
  reader: { folders: ['catalogue'], packages: ['chokidar', 'js-yaml', 'node:'] },
  data: { folders: ['catalogue', 'reader'], packages: ['astro:content', 'astro/loaders', 'feed'] },
  integrations: { folders: ['catalogue', 'reader'], packages: ['astro', 'node:'] },
  components: { folders: ['catalogue'], packages: ['astro/types', 'giscus'] },
  layouts: {
    folders: ['catalogue', 'components', 'styles'],
    packages: ['astro/types', 'node:', '@fontsource-variable/', '@fontsource/'],
  },
  pages: { folders: ['catalogue', 'data', 'components', 'layouts'], packages: ['astro', 'astro:content'] },
};

const folders = ['catalogue', 'reader', 'data', 'integrations', 'components', 'layouts', 'pages', 'styles'];

function layerRule(layer, { folders: allowed, packages }) {
  const forbidden = folders.filter((folder) => folder !== layer && !allowed.includes(folder));
  const known = packages.map((name) => name.replace(/[/.*]/g, '\\$&')).join('|');
  return {
    files: [`src/${layer}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^#(${forbidden.join('|')})/`,
              message: `src/${layer} may not import this layer: see ARCHITECTURE.md.`,
            },
            {
              regex: '^\\.\\./\\.\\./(?!link|data|schemas)',
              message: 'Import another layer by its "#" name.',
            },
            {
              regex: `^(?![.#])(?!(?:${known || '$^'}))`,
              message: `src/${layer} may not import this package: see ARCHITECTURE.md.`,
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
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
    // Programs print: that is what they are for.
    files: ['scripts/**'],
    rules: { 'no-console': 'off' },
  },
  ...Object.entries(layers).map(([layer, allowed]) => layerRule(layer, allowed)),
  {
    // Code of custom elements runs in the browser, where only the catalogue's own code belongs.
    files: ['src/components/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // The one package shows comments, and is loaded when a reader asks for them.
              regex: '^(?!#catalogue/|giscus$|\\.{1,2}/[^/]+\\.ts$)',
              message: 'A custom element imports the catalogue only: see ARCHITECTURE.md.',
            },
          ],
        },
      ],
    },
  },
);
