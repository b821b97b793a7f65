import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { contentKinds } from '#catalogue/publish/data/content-schema.ts';
import { directorySource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the schemas of $name', (site) => {
  const content = readContent(directorySource(site.contentDir));
  const files = content.exists ? content.files : [];
  const accepts = (kind: ContentKind, value: unknown): boolean => {
    const schema = JSON.parse(site.readPath(site.urls.schema(kind)));
    return z.fromJSONSchema(schema).safeParse(value).success;
  };

  test('are there for each kind of content file, and for no other', () => {
    const published = [...site.files].filter((file) => file.startsWith('data/v1/schemas/'));
    expect(published.map((file) => site.urls.file(file)).sort()).toEqual(
      contentKinds.map((kind) => site.urls.schema(kind)).sort(),
    );
  });

  test('accept every content file', () => {
    const refused = files.filter(({ kind, value }) => !accepts(kind, value)).map(({ file }) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  test.for(contentKinds)('refuse a %s file that has another form', (kind) => {
    for (const value of [42, 'words', { nonsense: true }, [{ nonsense: true }]]) {
      expect([value, accepts(kind, value)]).toEqual([value, false]);
    }
  });

  test('refuse a field that the format does not know', () => {
    const withFields = files.filter(({ kind }) => ['site', 'skill', 'role', 'domain'].includes(kind));
    const accepted = withFields
      .filter(({ kind, value }) => accepts(kind, { ...Object(value), nonsense: 1 }))
      .map(({ file }) => file);
    expect(accepted).toEqual([]);
  });

  test('explain their files to an editor, and need no other file', () => {
    for (const kind of contentKinds) {
      const schema = site.readPath(site.urls.schema(kind));
      expect(JSON.parse(schema)).toMatchObject({ description: expect.stringMatching(/\S/) });
      expect(schema).not.toContain('"$ref"');
    }
  });
});
