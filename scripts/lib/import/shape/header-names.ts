import { csvColumns, type CsvColumn } from '#catalogue/publish/csv.ts';

/** Other common headers of each column, normalized by `headerKey()`; the first one that a file has is used. */
const OTHER_NAMES: Readonly<Partial<Record<CsvColumn, readonly string[]>>> = {
  role: ['role_name', 'role_title', 'job', 'job_title', 'job_role', 'position', 'rolle', 'stelle'],
  level: ['level_name', 'grade', 'band', 'seniority', 'stufe', 'niveau', 'nivel'],
  skill: [
    ...['skill_name', 'skills', 'competency', 'competence', 'competencies', 'capability', 'kompetenz'],
    ...['fähigkeit', 'compétence', 'competencia', 'competenza'],
  ],
  proficiency: ['proficiency_level', 'skill_level', 'step', 'required_level', 'target_level', 'rating'],
  mandatory: ['required', 'must_have', 'core', 'pflicht', 'obligatoire', 'obligatorio'],
  expects: ['expectation', 'expectations', 'criterion', 'criteria', 'behaviour', 'behavior', 'erwartung'],
  domain: ['category', 'area', 'pillar', 'competency_area', 'skill_category', 'bereich', 'kategorie'],
  group: ['subcategory', 'sub_category', 'subdomain', 'skill_group'],
  skill_summary: ['skill_description', 'definition'],
  example: ['examples', 'example_behaviours', 'example_behaviors', 'e.g.', 'beispiel', 'beispiele'],
  evidence: ['signals', 'signal', 'evidences', 'indicators', 'proof'],
  code: ['skill_code'],
};

/** Normalized headers of texts about a skill or about each of its levels. */
export const DESCRIPTION_KEYS: readonly string[] = ['description', 'summary', 'text', 'beschreibung'];

/** Normalizes a header for comparison: `Role ID`, `role-id` and `role_id` are the same. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/** Returns whether a name is that of a column in the CSV format. */
export function isColumn(name: string): name is CsvColumn {
  return csvColumns.some((column) => column === name);
}

/** Returns the normalized headers of a column: its name, then others, the most likely first. */
export function keysOfColumn(column: CsvColumn): readonly string[] {
  return [column, ...(OTHER_NAMES[column] ?? [])];
}
