import type { AstroIntegration } from 'astro';

/** What the bundler knows of a module. */
interface ModuleInfo {
  importers: readonly string[];
}

interface ChunkingContext {
  getModuleInfo(id: string): ModuleInfo | null;
}

type Pages = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];
type PageStyles =
  Pages extends Map<string, infer Page extends { styles: unknown[] }> ? Page['styles'] : never;

/** What a bundler's hook works with: it adds files, and takes others away by their path. */
interface Bundler {
  environment: { name: string };
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
  getFileName(reference: string): string;
}
type Bundle = Record<string, { type: string; source?: string | Uint8Array }>;

/**
 * Two stylesheets, of which each page loads one: that of the heaviest of all pages, which holds what it needs and no more,
 * and that of all others, which holds all. `page` is the end of the path of the heaviest page's module.
 */
export function stylesheets(page: string): AstroIntegration {
  const joint = new JointStylesheets();
  const plugin = {
    name: 'rolebook-stylesheets',
    enforce: 'post' as const,
    generateBundle: {
      order: 'post' as const,
      handler(this: Bundler, _options: unknown, bundle: Bundle): void {
        if (this.environment.name === 'prerender') joint.gather(bundle);
        if (this.environment.name === 'client') joint.emit(this);
      },
    },
  };
  return {
    name: 'rolebook-stylesheets',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const output = { codeSplitting: { groups: stylesheetGroups(page) } };
        updateConfig({
          vite: {
            plugins: [plugin],
            environments: { prerender: { build: { rolldownOptions: { output } } } },
          },
        });
      },
      'astro:build:setup': ({ pages }) => {
        joint.pages = pages;
      },
    },
  };
}

/** One group with all that a page needs, and one with what only others need. */
function stylesheetGroups(page: string) {
  return [
    {
      test: (id: string): boolean => /\.css$|type=style/.test(id),
      name: (id: string, context: ChunkingContext): string =>
        isImportedBy(page, id, context) ? 'role' : 'site',
    },
  ];
}

/**
 * Gives each page that needs several stylesheets one with the text of all of them: in the order of their names, so that
 * all pages share one, and what the role's page shares with others comes before what is theirs alone.
 */
class JointStylesheets {
  pages: Pages = new Map();
  readonly #sources = new Map<string, string>();

  /** Takes the text of the stylesheets out of the bundle of the pages, and leaves there what some page loads alone. */
  gather(bundle: Bundle): void {
    const all = [...this.pages.values()].map(({ styles }) => pathsOf(styles));
    const alone = new Set(all.filter((paths) => paths.length === 1).flat());
    for (const path of new Set(all.flat())) {
      this.#sources.set(path, String(bundle[path]?.source));
      if (!alone.has(path)) Reflect.deleteProperty(bundle, path);
    }
  }

  /** Adds the joint stylesheets to the files that browsers load, and to the pages that need them. */
  emit(bundler: Bundler): void {
    const emitted = new Map<string, string>();
    for (const { styles } of this.pages.values()) {
      const paths = pathsOf(styles);
      if (paths.length < 2) continue;
      const source = paths.map((path) => this.#sources.get(path)).join('\n');
      const src =
        emitted.get(source) ??
        bundler.getFileName(bundler.emitFile({ type: 'asset', name: 'site.css', source }));
      emitted.set(source, src);
      styles.splice(0, styles.length, { depth: 0, order: 0, sheet: { type: 'external', src } });
    }
  }
}

function pathsOf(styles: PageStyles): string[] {
  return styles.flatMap(({ sheet }) => (sheet.type === 'external' ? [sheet.src] : [])).sort();
}

function isImportedBy(page: string, id: string, context: ChunkingContext, seen = new Set<string>()): boolean {
  if (id.endsWith(page)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (context.getModuleInfo(id)?.importers ?? []).some((importer) =>
    isImportedBy(page, importer, context, seen),
  );
}
