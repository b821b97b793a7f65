import { countOf } from '#catalogue/text/words.ts';
import type { WrittenProject } from './write-project.ts';

/** Describes the files that were written, completed and left unchanged, in one line. */
export function describeProject({ written, completed, kept }: WrittenProject, folder: string): string {
  const others = [
    completed.length > 0 ? `, ${completed.join(' and ')} completed` : '',
    kept.length > 0 ? `, ${kept.join(', ')} left unchanged` : '',
  ];
  return `${folder}: ${countOf(written.length, 'file')} written${others.join('')}`;
}

/** Formats steps as a numbered list under "Next:". */
export function listSteps(steps: readonly string[]): string {
  return `Next:\n${steps.map((step, index) => `  ${String(index + 1)}. ${step}`).join('\n')}`;
}
