import semver from 'semver';

/** The heading of a version, such as `## 0.3.0`, and that of its part for adopters. */
const VERSION = /^## (\d+\.\d+\.\d+\S*)/;
const FOR_ADOPTERS = /^### For adopters\s*$/;

/** The part of a changelog that a version has for people who run a site of their own, as Markdown. */
interface VersionChanges {
  version: string;
  text: string;
}

/**
 * Returns what a changelog says to adopters about the versions after `from` up to `to`, the newest first. Versions with
 * nothing for adopters are left out.
 */
export function changesForAdopters(changelog: string, from: string, to: string): VersionChanges[] {
  return versionsIn(changelog).filter(
    ({ version, text }) => text !== '' && semver.gt(version, from) && semver.lte(version, to),
  );
}

function versionsIn(changelog: string): VersionChanges[] {
  return changelog.split(/^(?=## )/m).flatMap((section) => {
    const version = VERSION.exec(section)?.[1];
    if (version === undefined || semver.valid(version) === null) return [];
    const part = section.split(/^(?=### )/m).find((text) => FOR_ADOPTERS.test(text.split('\n')[0] ?? ''));
    return [{ version, text: part?.slice(part.indexOf('\n') + 1).trim() ?? '' }];
  });
}
