import type { BreadcrumbList } from 'schema-dts';
import type { ToAddress } from './graph.ts';

/** A step of the path from the home page to a page. */
export interface Crumb {
  name: string;
  path: string;
}

/** https://schema.org/BreadcrumbList */
export function breadcrumbList(crumbs: readonly Crumb[], toAddress: ToAddress): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: toAddress(path),
    })),
  };
}
