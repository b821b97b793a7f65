import type { Proficiency } from '#catalogue/model/catalogue.ts';
import { requirementLabel } from '#catalogue/model/requirement-label.ts';
import { didYouMeanOneOf } from '#catalogue/text/suggest.ts';

/** A matrix written in a guide, which does not belong to a role of the catalogue. */
export interface WrittenSketch {
  /** The names of levels, lowest first. */
  levels: readonly string[];
  /** The names of proficiencies by their letters, lowest first. */
  scale: Readonly<Record<string, string>>;
  /** The name of a skill and its cell at each level: `Solid`, `Solid, mandatory`, `✓` or empty. */
  rows: readonly (readonly string[])[];
}

interface Sketch {
  scale: Proficiency[];
  rows: { name: string; cells: (SketchCell | undefined)[] }[];
}

interface SketchCell {
  proficiency: Proficiency | undefined;
  isMandatory: boolean;
  isFromHere: boolean;
  label: string;
}

/** The mark of a requirement without a proficiency. */
const TICK = '✓';

const MANDATORY = /, mandatory$/;

/** Builds the scale and rows that `MatrixPicture` draws. Throws an Error if a cell names an unknown proficiency. */
export function buildSketch({ levels, scale: names, rows }: WrittenSketch): Sketch {
  const scale = Object.entries(names).map(([letter, name]): Proficiency => ({
    id: letter,
    letter,
    name,
    formerIds: [],
  }));
  const drawn = rows.map(([skill = '', ...cells]) => ({
    name: skill,
    cells: levels.map((name, index) => {
      const words = cells[index] ?? '';
      if (words === '') return undefined;
      const proficiency = findProficiency(words.replace(MANDATORY, ''), scale);
      const mandatory = MANDATORY.test(words);
      const below = cells.slice(0, index).findLast((cell) => cell !== '') ?? '';
      const label = requirementLabel({
        row: { skill: { name: skill } },
        level: { name },
        proficiency,
        mandatory,
      });
      const isFromHere = mandatory && index > 0 && !MANDATORY.test(below);
      return { proficiency, isMandatory: mandatory, isFromHere, label };
    }),
  }));
  return { scale, rows: drawn };
}

function findProficiency(name: string, scale: readonly Proficiency[]): Proficiency | undefined {
  const found = scale.find((step) => step.name === name);
  if (found === undefined && name !== TICK) {
    const hint = didYouMeanOneOf(name, [...scale.map((step) => step.name), TICK]);
    throw new Error(`MatrixSketch: no step of its scale is called "${name}"${hint}`);
  }
  return found;
}
