import { describe, expect, test } from 'vitest';
import type { ContentKind } from '#catalogue/schemas/content-file.ts';
import { FRAMEWORK, publishedKinds } from '#catalogue/publish/data/content-schema.ts';
import { dataKinds, dataSchemas, type DataKind } from '#catalogue/publish/data/data-schema.ts';
import { directorySource } from '#reader/content-source.ts';
import { readContent } from '#reader/read-content.ts';
import { frameworkOf } from '../../scripts/lib/export/framework-of.ts';
import { faultsBySchema } from '../setup/faults-by-schema.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the schemas of $name', (site) => {
  const content = readContent(directorySource(site.contentDir));
  const files = content.exists ? content.files : [];
  const kinds = publishedKinds(site.catalogue.site);
  const faultsOf = (kind: ContentKind | typeof FRAMEWORK, value: unknown): string[] =>
    faultsBySchema(site.readPath(site.urls.schema(kind)), value);

  test('are exactly those of the kinds of content files and of a framework in one file', () => {
    const published = [...site.files].filter((file) => /^data\/v1\/schemas\/[^/]+$/.test(file));
    expect(published.map((file) => site.urls.file(file)).sort()).toEqual(
      [...kinds, FRAMEWORK].map((kind) => site.urls.schema(kind)).sort(),
    );
  });

  test('accept every content file', () => {
    const faults = files.flatMap(({ file, kind, value }) =>
      faultsOf(kind, value).map((fault) => file + fault),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('accept the framework in one JSON file, and refuse it with an unknown field', () => {
    const framework = frameworkOf(files, site.urls.schema(FRAMEWORK));
    expect(faultsOf(FRAMEWORK, framework)).toEqual([]);
    const [role = ''] = Object.keys(framework.roles);
    const roles = { ...framework.roles, [role]: { ...framework.roles[role], nonsense: 1 } };
    for (const wrong of [{ ...framework, nonsense: 1 }, { ...framework, roles }, [framework], 42]) {
      expect(faultsOf(FRAMEWORK, wrong)).not.toEqual([]);
    }
  });

  test.for(kinds)('refuse a %s file of another form', (kind) => {
    for (const value of [42, 'words', { nonsense: true }, [{ nonsense: true }]]) {
      expect([value, faultsOf(kind, value).length]).not.toEqual([value, 0]);
    }
  });

  test('refuse an unknown field', () => {
    const withFields = files.filter(({ kind }) => ['site', 'skill', 'role', 'domain'].includes(kind));
    const accepted = withFields
      .filter(({ kind, value }) => faultsOf(kind, { ...Object(value), nonsense: 1 }).length === 0)
      .map(({ file }) => file);
    expect(accepted).toEqual([]);
  });

  test('are all linked on the page about data', () => {
    const { document } = site.page(site.urls.data);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([...kinds, FRAMEWORK].map((kind) => site.urls.schema(kind))),
    );
  });

  test('describe their files, and refer to no other file', () => {
    for (const kind of [...kinds, FRAMEWORK]) {
      const schema = site.readPath(site.urls.schema(kind));
      expect(JSON.parse(schema)).toMatchObject({ description: expect.stringMatching(/\S/) });
      expect(schema).not.toContain('"$ref"');
    }
  });
});

describe.each(sites)('the schemas of the data of $name', (site) => {
  const files = [...site.files].filter((file) => /^data\/v1\/(?!schemas\/|csv-metadata).*\.json$/.test(file));
  const faultsOf = (kind: DataKind, value: unknown): string[] =>
    faultsBySchema(site.readPath(site.urls.dataSchema(kind)), value);

  test('are exactly those of the kinds of data files, and are linked on the page about data', () => {
    const kinds = [...new Set(files.map(kindOfData))];
    const schemas = [...site.files].filter((file) => file.startsWith('data/v1/schemas/data/'));
    expect(schemas.map((file) => site.urls.file(file)).sort()).toEqual(
      kinds.map((kind) => site.urls.dataSchema(kind)).sort(),
    );
    const { document } = site.page(site.urls.data);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(expect.arrayContaining(kinds.map((kind) => site.urls.dataSchema(kind))));
  });

  test.for(dataKinds)('accept every file of the kind %s, and know all its fields', (kind) => {
    const own = files.filter((file) => kindOfData(file) === kind);
    const faults = own.flatMap((file) => {
      const value: unknown = JSON.parse(site.read(file));
      // The published schema allows further fields; the one in the code is strict.
      const issues = dataSchemas[kind].safeParse(value).error?.issues ?? [];
      const unknown = issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
      return [...faultsOf(kind, value), ...unknown].map((fault) => file + fault);
    });
    expect(own.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test.for(dataKinds)(
    'refuse a file of the kind %s without a required field, but accept a new field',
    (kind) => {
      for (const file of files.filter((one) => kindOfData(one) === kind).slice(0, 1)) {
        const value = Object(JSON.parse(site.read(file)));
        expect(faultsOf(kind, { ...value, added: 1 })).toEqual([]);
        for (const required of ['name', 'counts', 'roles'].filter((field) => field in value)) {
          const { [required]: left, ...rest } = value;
          expect([left === undefined, faultsOf(kind, rest).length === 0]).toEqual([false, false]);
        }
      }
    },
  );
});

/** Returns the kind of a data file by its folder, or else by its name. Throws an Error if the kind is unknown. */
function kindOfData(file: string): DataKind {
  const [name = '', nested] = file.replace(/^data\/v1\//, '').split('/');
  const kind = dataKinds.find((known) => (nested === undefined ? `${known}.json` : `${known}s`) === name);
  if (kind === undefined) throw new Error(`${file} has no schema`);
  return kind;
}
