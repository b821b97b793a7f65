import { defineConfig } from 'astro/config';
import { readSettings } from '#reader/settings.ts';
import { siteConfig } from './scripts/lib/build/site-config.ts';

// Editors and "astro check" read this file. Builds and the development server use siteConfig() directly.
export default defineConfig(siteConfig(readSettings()));
