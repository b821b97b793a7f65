import { countOf, formatNumber, joinWords } from '#catalogue/text/words.ts';
import type { AssessedRole } from './assess.ts';
import { gapsFor } from './gaps.ts';
import { countNeeded, levelAt, nextLevel, type Grade, type LevelStanding } from './grade.ts';

/** The maximum number of skills that a sentence names. */
const MOST_NAMED = 3;

/** A role's evaluated answers, and the level to explain. */
export interface Standing {
  assessed: AssessedRole;
  grade: Grade;
  /** The share of a level's requirements that must be met, from 0 to 1. */
  share: number;
  /** The position on the path of the level that the reader aims at, or else works toward. */
  target: number;
}

/** Names the level reached: `Middle`, `Senior, 2 mandatory requirements still to be shown`, or `Not yet Junior`. */
export function gradeName(assessed: AssessedRole, grade: Grade): string {
  const level = levelAt(assessed, grade.reached);
  if (level === undefined) return `Not yet ${levelAt(assessed, 0)?.name ?? 'at the first level'}`;
  const open = grade.levels[grade.reached]?.withoutOccasion.mandatory ?? 0;
  return open === 0
    ? level.name
    : `${level.name}, ${countOf(open, 'mandatory requirement')} still to be shown`;
}

/** Names the grade, with a count if no level is reached: `Not yet Junior: 3 of 8 mandatory met`. */
export function describeGrade({ assessed, grade, share }: Omit<Standing, 'target'>): string {
  const name = gradeName(assessed, grade);
  const { met, asked } = grade.levels[0] ?? {};
  if (grade.reached >= 0 || met === undefined || asked === undefined || asked.all === 0) return name;
  if (met.mandatory < asked.mandatory)
    return `${name}: ${formatNumber(met.mandatory)} of ${formatNumber(asked.mandatory)} mandatory met`;
  return `${name}: ${formatNumber(met.all)} met, ${formatNumber(countNeeded(asked.all, share))} needed`;
}

/** Returns the path position of the level to explain: the aim, or else the next level, or else the top. */
export function targetLevelOf({ role, path }: AssessedRole, grade: Grade, aim: string | undefined): number {
  const aimed = path.findIndex((index) => role.levels[index]?.id === aim);
  return aimed === -1 ? (nextLevel(grade) ?? grade.reached) : aimed;
}

/** Explains in a few sentences what the target needs and how much of it is met. */
export function explainGrade(standing: Standing): string {
  const { assessed, grade, target } = standing;
  const next = nextLevel(grade);
  const isOnTrack = assessed.path.length < assessed.role.levels.length;
  if (next === undefined && target === grade.reached)
    return isOnTrack ? 'Every level of this track is reached.' : 'Every level is reached.';
  const first = next !== undefined && next < target ? levelAt(assessed, next)?.name : undefined;
  return [needs(standing), ...(first === undefined ? [] : [`${first} comes first.`])].join(' ');
}

/** Counts the estimated rows by source: `25 skills are still taken as Middle.` Empty if there are none. */
export function explainEstimates({ rows }: AssessedRole): string {
  const sources = rows.flatMap(({ claim }) => claim.estimate ?? []);
  const levels = Map.groupBy(
    sources.flatMap((source) => (source.kind === 'level' ? [source.name] : [])),
    (name) => name,
  );
  const others = sources.filter(({ kind }) => kind === 'answer').length;
  const skillsAre = (count: number) => `${countOf(count, 'skill')} ${count === 1 ? 'is' : 'are'}`;
  return [
    ...[...levels].map(([name, { length }]) => `${skillsAre(length)} still taken as ${name}.`),
    ...(others > 0 ? [`${skillsAre(others)} estimated from your other answers.`] : []),
  ].join(' ');
}

/** Lists what is open at the first missed level and the target: `For Senior: 1 mandatory skill open: Helm.` */
export function whatChanges({ assessed, grade, share, target }: Standing): string[] {
  const missed = grade.levels
    .slice(0, target + 1)
    .flatMap(({ holds }, position) => (holds ? [] : [position]));
  return [...new Set([...missed.slice(0, 1), ...missed.slice(-1)])].flatMap((position) => {
    const open = openWords(assessed, grade.levels[position], share);
    return open === '' ? [] : [`For ${levelAt(assessed, position)?.name ?? ''}: ${open}.`];
  });
}

function needs({ assessed, grade, share, target }: Standing): string {
  const name = levelAt(assessed, target)?.name ?? '';
  const standing = grade.levels[target];
  if (standing === undefined) return '';
  const { met, asked, isReached } = standing;
  if (asked.all === 0) return `${name} requires only skills that you have no occasion to use at work.`;
  const start = `${name}${isReached ? ' is reached: it' : ''} needs`;
  if (asked.all === 1)
    return `${start} its only skill, which you ${met.all === 1 ? 'meet' : 'do not meet yet'}.`;
  const needed = formatNumber(countNeeded(asked.all, share));
  const unit = asked.mandatory > 0 ? 'skills in all' : 'skills';
  return `${start} ${mandatoryNeeds(standing)}${needed} of ${formatNumber(asked.all)} ${unit} (you meet ${formatNumber(met.all)}).`;
}

function mandatoryNeeds({ asked, met }: LevelStanding): string {
  if (asked.mandatory === 0) return '';
  const isMet = met.mandatory === asked.mandatory;
  if (asked.mandatory === 1)
    return `its only mandatory skill (you ${isMet ? 'meet it' : 'do not meet it yet'}) and `;
  return `its ${formatNumber(asked.mandatory)} mandatory skills (you meet ${isMet ? 'all' : formatNumber(met.mandatory)}) and `;
}

function openWords(assessed: AssessedRole, standing: LevelStanding | undefined, share: number): string {
  if (standing === undefined || standing.asked.all === 0) return '';
  const { level, met, asked } = standing;
  const mandatory = gapsFor(assessed, level).filter((gap) => gap.mandatory);
  const more = countNeeded(asked.all, share) - met.all - mandatory.length;
  if (mandatory.length === 0) return `${countOf(more, 'more skill')} of any kind`;
  const names = mandatory.map(({ row }) => row.skill.name);
  const rest = names.length - MOST_NAMED;
  const named = joinWords(rest > 0 ? [...names.slice(0, MOST_NAMED), `${formatNumber(rest)} more`] : names);
  const open = `${formatNumber(names.length)} mandatory ${names.length === 1 ? 'skill' : 'skills'} open: ${named}`;
  return more > 0 ? `${open}; then ${countOf(more, 'other')} of any kind` : open;
}
