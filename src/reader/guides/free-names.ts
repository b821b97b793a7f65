import { analyze } from 'eslint-scope';
import { parse } from 'espree';

/** The names that a JavaScript module declares at its top level, and the undeclared ones that it uses. */
export interface ModuleNames {
  declared: ReadonlySet<string>;
  free: ReadonlySet<string>;
}

const LANGUAGE = { ecmaVersion: 2024, sourceType: 'module' } as const;

/** Returns the names in a valid module. Globals of Node count as declared. */
export function namesOfModule(code: string): ModuleNames {
  // The two packages have different types for the same tree.
  const tree = parse(code, { ...LANGUAGE, range: true }) as Parameters<typeof analyze>[0];
  const { globalScope, scopes } = analyze(tree, LANGUAGE);
  const top = scopes.find(({ type }) => type === 'module');
  const used = globalScope?.through.map(({ identifier }) => identifier.name) ?? [];
  return {
    declared: new Set(top?.variables.map(({ name }) => name)),
    free: new Set(used.filter((name) => !(name in globalThis))),
  };
}
