import { defineConfig } from 'astro/config';
import { readSettings } from '#reader/settings.ts';
import { siteConfig } from './scripts/lib/build/site-config.ts';

// For editors and "astro check"; builds and the development server call siteConfig() directly.
export default defineConfig(siteConfig(readSettings()));
