import type { Domain, Family, LadderLevel, Proficiency, Skill } from '#catalogue/model/catalogue.ts';

export interface RoleContext {
  ladder: readonly LadderLevel[];
  scale: readonly Proficiency[];
  familyById: ReadonlyMap<string, Family>;
  domainById: ReadonlyMap<string, Domain>;
  skillById: ReadonlyMap<string, Skill>;
}
