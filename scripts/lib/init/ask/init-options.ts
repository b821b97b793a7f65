/** The options that "npx rolebook init" and "npm create rolebook" share. */
export const INIT_OPTIONS = {
  name: { type: 'string' },
  host: { type: 'string' },
  language: { type: 'string' },
  levels: { type: 'string' },
  repository: { type: 'string' },
  url: { type: 'string' },
  rolebook: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** The lines of `--help` about these options. */
export const INIT_HELP = `  --name "…"          the name of the framework, as readers see it
  --host HOST         github, gitlab, forgejo (such as Codeberg) or none: whose workflows are written
  --language TAG      the language of the texts, such as en, de or pt-BR
  --levels "A, B, C"  the levels, lowest first, one to nine
  --repository URL    the address of the repository, for links that edit (optional)
  --url URL           the address of the published site (optional)
  --rolebook SPEC     the version of Rolebook to depend on, or its package file; without it, this version
  --yes               asks nothing, and takes the usual answers`;
