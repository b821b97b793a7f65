import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { contentSchemas } from './catalogue/schemas/content-file.ts';
import { contentLoader } from './data/content-loader.ts';
import { readSettings } from './reader/settings.ts';

const { contentDir } = readSettings();

/** The collections, without requirements: the data store would serialize hundreds for each role, so `loadCatalogue()` reads them. */
export const collections = {
  families: defineCollection({ loader: contentLoader('family', contentDir), schema: contentSchemas.family }),
  domains: defineCollection({ loader: contentLoader('domain', contentDir), schema: contentSchemas.domain }),
  skills: defineCollection({ loader: contentLoader('skill', contentDir), schema: contentSchemas.skill }),
  roles: defineCollection({ loader: contentLoader('role', contentDir), schema: contentSchemas.role }),
  guides: defineCollection({
    loader: glob({ pattern: '*.mdx', base: join(contentDir, 'guides') }),
    schema: contentSchemas.guide,
  }),
};
