import semver from 'semver';

/** Matches the heading of a version, such as `## 0.3.0`. */
const VERSION = /^## (\d+\.\d+\.\d+\S*)/;
const FOR_ADOPTERS = /^### For adopters\s*$/;

/** The section "For adopters" of a version in the changelog, as Markdown. */
interface VersionChanges {
  version: string;
  text: string;
}

/** Returns the sections "For adopters" of all versions after `from`, up to and including `to`, newest first. */
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
