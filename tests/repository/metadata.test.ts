import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../setup/run-script.ts';

const text = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

const manifestSchema = z.object({
  version: z.string(),
  description: z.string(),
  license: z.string(),
  keywords: z.array(z.string()),
  homepage: z.url(),
  bugs: z.url(),
  repository: z.object({ type: z.literal('git'), url: z.string(), directory: z.string().optional() }),
  publishConfig: z.object({ access: z.literal('public') }),
});
const [rolebook, creation] = ['package.json', 'create-rolebook/package.json'].map((file) =>
  manifestSchema.parse(JSON.parse(text(file))),
);

/** The address of the repository. npm accepts provenance only for the repository that package.json names. */
const repository = /^git\+(https:\/\/.+)\.git$/.exec(rolebook?.repository.url ?? '')?.[1] ?? '';

test('both packages name the same repository and its issues', () => {
  expect(repository).not.toBe('');
  const addresses = { homepage: `${repository}#readme`, bugs: `${repository}/issues` };
  expect(rolebook).toMatchObject(addresses);
  expect(creation).toMatchObject({
    ...addresses,
    repository: { url: rolebook?.repository.url, directory: 'create-rolebook' },
  });
});

test('the security policy links to the same repository', () => {
  expect(text('SECURITY.md')).toContain(`(${repository}/security/advisories/new)`);
});

test('CITATION.cff agrees with package.json', () => {
  const citation = z.looseObject({}).parse(load(text('CITATION.cff')));
  expect(citation).toEqual({
    'cff-version': '1.2.0',
    message: expect.stringMatching(/\S/) as unknown,
    type: 'software',
    title: 'Rolebook',
    abstract: rolebook?.description,
    authors: [{ name: /^Copyright \(c\) \d+ (.+)$/m.exec(text('LICENSE'))?.[1] }],
    version: rolebook?.version,
    license: rolebook?.license,
    'repository-code': repository,
    keywords: rolebook?.keywords,
  });
});
