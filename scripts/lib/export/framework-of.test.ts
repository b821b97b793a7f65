import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworkSchema } from '#catalogue/schemas/framework.ts';
import { memorySource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue } from '../../../tests/fixtures/any-catalogue.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { contentFilesOf, frameworkIn, SCHEMA_ADDRESS } from '../../../tests/fixtures/framework-json.ts';
import { filesOf, rowWithAlternatives, smallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { runs } from '../../../tests/setup/thorough.ts';
import { filesOfRoles, frameworkOf } from './framework-of.ts';

const small = frameworkOf(filesOf(smallContent), SCHEMA_ADDRESS);

describe('a framework', () => {
  test('holds the unchanged values of all files except guides and proposals', () => {
    expect(small).toMatchObject({
      $schema: SCHEMA_ADDRESS,
      ladder: smallContent.ladder,
      scale: smallContent.scale,
    });
    expect(small.site).toEqual(smallContent.site);
    expect(small.families).toEqual(smallContent.families);
    expect(small.domains).toEqual(smallContent.domains);
    expect(small.skills['mlflow']).toEqual({
      domain: 'machine-learning',
      ...smallContent.skills['machine-learning/mlflow'],
    });
    expect(Object.keys(small)).toEqual([
      '$schema',
      'site',
      'ladder',
      'scale',
      'families',
      'domains',
      'skills',
      'roles',
    ]);
  });

  test('holds the requirements of a role in all domains, in the order of each file', () => {
    expect(small.roles['mlops-engineer']).toEqual({
      ...smallContent.roles['mlops-engineer'],
      requirements: {
        ...smallContent.requirements['mlops-engineer/machine-learning'],
        ...smallContent.requirements['mlops-engineer/security'],
      },
    });
  });

  test('gives empty requirements to a role that requires nothing', () => {
    const files = filesOf({ ...smallContent, requirements: {} });
    expect(frameworkOf(files, SCHEMA_ADDRESS).roles['data-engineer']).toMatchObject({ requirements: {} });
  });

  test('has no scale if the content has none', () => {
    expect(frameworkOf(filesOf({ ...smallContent, scale: [] }), SCHEMA_ADDRESS)).not.toHaveProperty('scale');
  });

  test.each(['small', 'tracks', 'text-only', 'reference', 'frameworks/alternatives'])(
    'of the fixture %s matches its schema',
    (name) => {
      const framework = frameworkIn(fixtureSource(name));
      expect(frameworkSchema.safeParse(framework).error?.issues ?? []).toEqual([]);
    },
  );

  test('of any catalogue, or of one role, matches its schema', () => {
    fc.assert(
      fc.property(anyCatalogue, (drawn) => {
        const source = memorySource(drawn, '/nowhere');
        fc.pre(readCatalogue(source).ok);
        const files = contentFilesOf(source);
        const one = filesOfRoles(files, new Set(['role-0']));
        for (const picked of [files, one]) {
          expect(frameworkSchema.safeParse(frameworkOf(picked, SCHEMA_ADDRESS)).error?.issues ?? []).toEqual(
            [],
          );
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('the files of a role', () => {
  test('are its own and those of its skills, alternatives, domains, family, ladder and scale', () => {
    const content = {
      ...smallContent,
      requirements: {
        'mlops-engineer/security': {
          secrets: rowWithAlternatives(['c-star'], { junior: { expects: 'Keeps it out of the code.' } }),
        },
        // An empty row names its skill as well.
        'mlops-engineer/machine-learning': { pytorch: null },
        'data-engineer/machine-learning': { mlflow: { only: {} } },
      },
    };
    const framework = frameworkOf(
      filesOfRoles(filesOf(content), new Set(['mlops-engineer'])),
      SCHEMA_ADDRESS,
    );
    expect(framework).not.toHaveProperty('site');
    expect(framework).toMatchObject({ ladder: expect.any(Array), scale: expect.any(Array) });
    expect(Object.keys(framework.roles)).toEqual(['mlops-engineer']);
    expect(Object.keys(framework.skills)).toEqual(['pytorch', 'secrets', 'c-star']);
    expect(Object.keys(framework.families)).toEqual(['ml-ai']);
    expect(Object.keys(framework.domains)).toEqual(['machine-learning', 'security', 'tools']);
  });

  test('do not include domains that it does not name', () => {
    const framework = frameworkOf(
      filesOfRoles(filesOf(smallContent), new Set(['data-engineer'])),
      SCHEMA_ADDRESS,
    );
    expect(Object.keys(framework.domains)).toEqual(['machine-learning', 'tools']);
    expect(framework.families).toEqual({});
  });
});
