import { analyze } from 'eslint-scope';
import { parse } from 'espree';

/** The names that a module of JavaScript declares at its top, and those that it uses and nothing declares. */
export interface ModuleNames {
  declared: ReadonlySet<string>;
  free: ReadonlySet<string>;
}

const LANGUAGE = { ecmaVersion: 2024, sourceType: 'module' } as const;

/** Returns the names of a module that parses. What every program of Node has is not free. */
export function namesOfModule(code: string): ModuleNames {
  // One tree, which either package describes with types of its own.
  const tree = parse(code, { ...LANGUAGE, range: true }) as Parameters<typeof analyze>[0];
  const { globalScope, scopes } = analyze(tree, LANGUAGE);
  const top = scopes.find(({ type }) => type === 'module');
  const used = globalScope?.through.map(({ identifier }) => String(identifier.name)) ?? [];
  return {
    declared: new Set(top?.variables.map(({ name }) => name)),
    free: new Set(used.filter((name) => !(name in globalThis))),
  };
}
