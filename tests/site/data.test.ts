import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { codePage } from '#catalogue/codes/describe-code.ts';
import type { Code, Requirement } from '#catalogue/model/catalogue.ts';
import { barOf } from '#catalogue/model/bar.ts';
import { countCatalogue, countRole, requirementsOf } from '#catalogue/model/counts.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';
import { catalogueShape, roleShape, skillShape } from '../setup/data-shapes.ts';
import type { ReadSite } from '../setup/read-site.ts';
import { sites } from '../setup/sites.ts';

describe.each(sites)('the data of $name', (site) => {
  const { catalogue, urls } = site;
  const { skills, domains } = catalogue;
  const readWhole = () => readJson(site, urls.catalogueJson, catalogueShape);
  const readRole = (id: string) => readJson(site, urls.roleJson(id), roleShape);
  const readSkill = (id: string) => readJson(site, urls.skillJson(id), skillShape);

  test('has a JSON file for each role and each skill, and CSV files for each role', () => {
    const files = [...site.files].filter((file) => /^data\/v1\/(?:roles|skills|[^/]+$)/.test(file));
    const paths = [
      urls.catalogueJson,
      urls.catalogueCsv,
      urls.catalogueExcelCsv,
      urls.csvMetadata,
      urls.asksJson,
      ...catalogue.roles.flatMap(({ id }) => [urls.roleJson(id), urls.roleCsv(id), urls.roleExcelCsv(id)]),
      ...skills.map(({ id }) => urls.skillJson(id)),
    ];
    expect(files.map((file) => urls.file(file)).sort()).toEqual(paths.sort());
  });

  test('lists the whole catalogue in catalogue.json, in its order', () => {
    const whole = readWhole();
    const { scale, ladder, counts } = whole;
    expect(scale).toEqual(catalogue.scale.map(withoutEmpty));
    expect(ladder).toEqual(
      catalogue.ladder.map(({ id, name, short, scope, formerIds }) =>
        withoutEmpty({ id, name, short, scope, formerIds }),
      ),
    );
    expect(counts).toEqual(countCatalogue(catalogue));
    expect(whole.families).toEqual(
      catalogue.families.map(({ id, name, formerIds }) =>
        withoutEmpty({ id, name, url: urls.family(id), formerIds }),
      ),
    );
    expect(whole.domains).toEqual(
      domains.map(({ id, name, code, formerIds }) =>
        withoutEmpty({ id, name, code, url: urls.domain(id), formerIds }),
      ),
    );
    expect(whole.roles).toEqual(
      catalogue.roles.map(({ id, name, code, family, formerIds }) =>
        withoutEmpty({
          id,
          name,
          code,
          url: urls.role(id),
          family: family?.id,
          data: urls.roleJson(id),
          formerIds,
        }),
      ),
    );
    expect(whole.skills).toEqual(
      skills.map(({ id, name, code, domain, group, formerIds }) =>
        withoutEmpty({
          id,
          name,
          code,
          url: urls.skill(id),
          domain: domain.id,
          group: group?.id,
          data: urls.skillJson(id),
          formerIds,
        }),
      ),
    );
  });

  test('names its source in catalogue.json', () => {
    const { name, repository, branch } = catalogue.site;
    const whole = readWhole();
    expect(whole.generatedFrom).toEqual({ name, branch, repository, day: whole.generatedFrom.day });
    expect(whole.version === undefined).toBe(whole.generatedFrom.day === undefined);
  });

  test.for(catalogue.roles)('has the facts of the catalogue about the role $id', (role) => {
    const data = readRole(role.id);
    const { skills: skillCount, levels, requirements, mandatory } = countRole(role);
    expect(data).toMatchObject({ id: role.id, name: role.name, url: urls.role(role.id) });
    expect(data.codes).toEqual(codesIn(role.codes));
    expect([data.code, data.formerIds ?? [], data.tagline, data.summary, data.family]).toEqual([
      role.code,
      role.formerIds,
      role.tagline,
      role.summary,
      role.family && { id: role.family.id, name: role.family.name },
    ]);
    expect(data.counts).toEqual({ skills: skillCount, levels, requirements, mandatory });
    expect(data.keyDomains).toEqual(role.keyDomains.map(({ id, name }) => ({ id, name })));
    expect(data.levels).toEqual(
      role.levels.map(({ id, name, short, title, summary, stack, focus, after, track, formerIds }) =>
        withoutEmpty({ id, name, short, title, summary, stack, focus, after, track, formerIds }),
      ),
    );
    expect(data.domains.map(({ id, name, skills: rows }) => [id, name, rows.map((row) => row.id)])).toEqual(
      role.matrix.map(({ domain, rows }) => [domain.id, domain.name, rows.map(({ skill }) => skill.id)]),
    );
    const rows = data.domains.flatMap((domain) => domain.skills);
    expect(rows.map(({ alternatives = [] }) => alternatives)).toEqual(
      role.matrix.flatMap((section) => section.rows.map((row) => row.alternatives.map(({ id }) => id))),
    );
    const told = rows.flatMap((row) => row.requirements);
    expect(told).toEqual(requirementsOf(role).map((requirement) => factsOf(site, requirement)));
  });

  test('has the facts of the catalogue about each skill, and the same requirements as the files of roles', () => {
    const sectionsByRole = catalogue.roles.map(({ id }) => ({ role: id, sections: readRole(id).domains }));
    for (const skill of skills) {
      expect(readSkill(skill.id)).toEqual({
        formerIds: skill.formerIds.length > 0 ? skill.formerIds : undefined,
        id: skill.id,
        name: skill.name,
        code: skill.code,
        codes: codesIn(skill.codes),
        summary: skill.summary,
        url: urls.skill(skill.id),
        domain: { id: skill.domain.id, name: skill.domain.name },
        group: skill.group?.id,
        descriptors: Object.fromEntries(skill.descriptors),
        evidence: skill.evidence.length > 0 ? skill.evidence : undefined,
        resources: skill.resources,
        alternativeIn:
          skill.alternativeIn.length > 0
            ? skill.alternativeIn.map((row) => ({
                role: row.role.id,
                skill: row.skill.id,
                url: urls.row(row.role.id, row.skill.id),
              }))
            : undefined,
        requirements: sectionsByRole.flatMap(({ role, sections }) =>
          sections
            .flatMap((section) => section.skills)
            .filter(({ id }) => id === skill.id)
            .flatMap(({ requirements }) => requirements.map((requirement) => ({ role, ...requirement }))),
        ),
      });
    }
  });

  test('sums up every requirement in asks.json', () => {
    const asks = JSON.parse(site.readPath(urls.asksJson)) as AsksData;
    const said = asks.roles.flatMap(({ id, levels, skills: askedSkills }) =>
      askedSkills.flatMap((skill) =>
        skill.asks.flatMap((ask, index) =>
          ask
            ? [[`${id}/${skill.id}/${levels[index]?.id ?? ''}`, asks.scale[ask.depth]?.id, ask.mandatory]]
            : [],
        ),
      ),
    );
    const requirements = catalogue.roles.flatMap(requirementsOf);
    expect(said).toEqual(
      requirements.map(({ id, proficiency, mandatory }) => [id, proficiency?.id, mandatory]),
    );
    expect(asks.share).toBe(catalogue.site.grade.share);
  });

  test('has only addresses of pages and files of the site', () => {
    const files = [...site.files].filter((file) => /^data\/v1\/(?!schemas).*\.json$/.test(file));
    const addresses = files.flatMap((file) => addressesIn(JSON.parse(site.read(file))));
    const lost = [...new Set(addresses)].filter((address) => {
      const [path = '', id] = address.split('#');
      if (site.fileAt(path) === undefined) return true;
      return id !== undefined && !site.page(path).html.includes(`id="${id}"`);
    });
    expect(addresses.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });
});

function factsOf(site: ReadSite, requirement: Requirement): object {
  const { id, level, proficiency, mandatory, expects, examples, row } = requirement;
  return {
    id,
    level: level.id,
    proficiency: proficiency?.id,
    mandatory,
    expects,
    bar: barOf(requirement),
    example: examples.length > 0 ? examples : undefined,
    url: site.urls.requirement(row.role.id, row.skill.id, level.id),
  };
}

/**  */
function readJson<Shape extends z.ZodType>(site: ReadSite, path: string, shape: Shape): z.output<Shape> {
  return shape.parse(JSON.parse(site.readPath(path)));
}

/** Returns every root-relative address in a data file. */
function addressesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') {
    return ['url', 'data'].includes(key) && !/^https?:/.test(value) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => addressesIn(part, name));
}

/** Omits an empty list of former ids, as the data do. */
function withoutEmpty<Item extends { formerIds: string[] }>({ formerIds, ...item }: Item) {
  return formerIds.length > 0 ? { ...item, formerIds } : item;
}

/** Returns the codes of an item as its file has them, with the pages of their concepts. */
function codesIn(codes: readonly Code[]): object[] | undefined {
  return codes.length === 0 ? undefined : codes.map((code) => ({ ...code, url: codePage(code) }));
}
