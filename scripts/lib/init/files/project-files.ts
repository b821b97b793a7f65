import type { Choices } from '../choices.ts';
import { contentFiles } from './content-files.ts';
import { hostFiles } from './host-files.ts';
import { manifestFile } from './manifest-file.ts';
import type { PackageManager } from './package-manager.ts';
import { readmeFile } from './readme-file.ts';

/** Builds all files of a new framework, by path; `templateDir` contains the files to copy. */
export function projectFiles(
  choices: Choices,
  templateDir: string,
  manager: PackageManager,
): Map<string, string> {
  const content = [...contentFiles(choices)].map(([file, text]): [string, string] => [
    `content/${file}`,
    text,
  ]);
  return new Map([
    ['package.json', manifestFile(choices)],
    ['README.md', readmeFile(choices, manager.name)],
    ...Object.entries(manager.files),
    ...hostFiles(choices, templateDir, manager),
    ...content,
  ]);
}
