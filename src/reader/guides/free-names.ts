import { analyze } from 'eslint-scope';
import { parse } from 'espree';

/** The names that a JavaScript module declares at its top level, and those that it uses without declaring them. */
export interface ModuleNames {
  declared: ReadonlySet<string>;
  free: ReadonlySet<string>;
}

const LANGUAGE = { ecmaVersion: 2024, sourceType: 'module' } as const;

/** Returns the names of a module that parses. Globals of Node count as declared. */
export function namesOfModule(code: string): ModuleNames {
  // Both packages describe the same tree, with different types.
  const tree = parse(code, { ...LANGUAGE, range: true }) as Parameters<typeof analyze>[0];
  const { globalScope, scopes } = analyze(tree, LANGUAGE);
  const top = scopes.find(({ type }) => type === 'module');
  const used = globalScope?.through.map(({ identifier }) => String(identifier.name)) ?? [];
  return {
    declared: new Set(top?.variables.map(({ name }) => name)),
    free: new Set(used.filter((name) => !(name in globalThis))),
  };
}
