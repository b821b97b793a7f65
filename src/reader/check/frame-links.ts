import type { Site } from '#catalogue/model/catalogue.ts';
import { problemAt, type Path, type Problem } from '#catalogue/model/problem.ts';
import type { SiteLinks } from '#catalogue/publish/site-links.ts';
import type { LinkProblems } from './text-links.ts';

interface FrameAddress {
  path: Path;
  address: string;
}

/** Finds broken links in the header, the footer and the head. */
export function frameLinkProblems(site: Site, links: SiteLinks): LinkProblems<Problem> {
  const found: LinkProblems<Problem> = { dead: [], partial: [] };
  for (const { path, address } of addressesOf(site)) {
    const fault = links.faultOf(address, '/');
    if (fault === undefined) continue;
    const problem = problemAt('site.yaml', path, fault.message);
    if (fault.isDead) found.dead.push({ ...problem, cause: `link ${address}` });
    else found.partial.push({ ...problem, rule: 'link-part' });
  }
  return found;
}

function addressesOf({ navigation, footer, head }: Site): FrameAddress[] {
  return [
    ...navigation.map(({ url }, index) => ({ path: ['navigation', index, 'url'], address: url })),
    ...footer.links.map(({ url }, index) => ({ path: ['footer', 'links', index, 'url'], address: url })),
    ...head.flatMap(({ attributes }, index) =>
      ['src', 'href'].flatMap((name) => {
        const address = attributes[name];
        return typeof address === 'string' ? [{ path: ['head', index, 'attributes', name], address }] : [];
      }),
    ),
  ];
}
