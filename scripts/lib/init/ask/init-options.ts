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

export const INIT_HELP = `  --name "…"          the name of the framework, as readers see it
  --host HOST         the host to write workflows for: github, gitlab, forgejo (such as Codeberg) or none
  --language TAG      the language of the texts, such as en, de or pt-BR
  --levels "A, B, C"  one to nine levels, lowest first
  --repository URL    the address of the repository, for links to edit texts (optional)
  --url URL           the address of the published site (optional)
  --rolebook SPEC     the version of Rolebook to depend on, or its package file (default: this version)
  --yes               asks nothing and takes the default answers`;
