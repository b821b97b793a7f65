import { describe, expect, test } from 'vitest';
import { textOf } from '../setup/read-site.ts';
import { referenceSite, shapesSite } from '../setup/sites.ts';

describe('comments', () => {
  test('are a link to the discussions unless they are set up', () => {
    const { catalogue, urls } = referenceSite;
    const [role] = catalogue.roles;
    const comments = referenceSite.page(urls.role(role?.id ?? '')).document.querySelector('#comments');
    expect(comments?.querySelector('a')?.getAttribute('href')).toBe(catalogue.site.discussions);
    expect(comments?.querySelector('page-comments')).toBeNull();
  });

  test('are offered if they are set up, with the hosts that the browser would contact', () => {
    const { urls } = shapesSite;
    for (const path of [urls.role('solo'), urls.skill('half-said')]) {
      const comments = shapesSite.page(path).document.querySelector('#comments page-comments');
      expect(textOf(comments)).toContain('your browser contacts giscus.app and GitHub');
      expect(comments?.getAttribute('data-term')).toBe(path.slice(urls.base.length, -1));
      expect(comments?.querySelector('iframe, giscus-widget')).toBeNull();
    }
  });
});
