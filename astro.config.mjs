import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePath } from './src/hub/hub.ts';
import { handSite } from './src/loaders/handed-site.ts';
import { readSite } from './src/loaders/read-site-files.ts';
import { markdownSettings } from './src/markdown.ts';
import { itemFilePaths } from './src/news/item-files.ts';
import { mdxOfHub } from './src/program/mdx-of-hub.ts';
import { programAdapter } from './src/program/program-adapter.ts';
import { watchedHub } from './src/program/watched-hub.ts';
import { buildSettings } from './src/site/build-settings.ts';
import { galleryRoutes } from './src/site/gallery-routes.ts';
import { purgeCss } from './src/site/purge-css.ts';
import { trimCss } from './src/site/trim-css.ts';

// Everything that differs between hubs comes from hub.yaml; everything that differs between builds from the
// environment that `npm run build` sets. Nothing here is for an adopter to change.
const settings = buildSettings(process.env, Date.now());
const { hub, hubFolder } = settings;
const program = process.env.FREESHEET_PROGRAM;
const mdxFiles =
  process.env.FREESHEET_MDX?.split('\n').filter((file) => file !== '') ??
  itemFilePaths(hubFolder).filter((file) => file.endsWith('.mdx'));

// Where no program is made, pages are looked at while they are written: `astro dev`, whatever was saved last.
const watched = watchedHub(hubFolder, () => readSite(buildSettings(process.env, Date.now())));
if (program === undefined) handSite(watched.hand);

export default defineConfig({
  site: new URL(hub.site).origin,
  base: basePath(hub),
  // `astro dev` would look for pictures under an address with a slash at its end.
  trailingSlash: program === undefined ? 'ignore' : 'always',
  ...(program !== undefined && { output: 'server', adapter: programAdapter() }),
  outDir: program ?? settings.out,
  cacheDir: `${settings.cache}/astro`,
  // 'jsx', the default, deletes the space between two inline elements on two lines.
  compressHTML: true,
  markdown: markdownSettings,
  integrations: [mdx(), ...(settings.gallery ? [galleryRoutes()] : [])],
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always' },
  vite: {
    plugins: [watched.plugin, mdxOfHub(hubFolder, mdxFiles)],
    cacheDir: `${settings.cache}/vite`,
    css: {
      postcss: { plugins: [purgeCss(), trimCss()] },
      preprocessorOptions: {
        scss: {
          additionalData: `@use 'settings' as * with ($brand: ${hub.colours.brand}, $dark: ${hub.colours.dark}, $font: ${hub.font}, $base: '${basePath(hub)}');\n`,
          quietDeps: true,
          loadPaths: ['src/styles', 'node_modules'],
        },
      },
    },
    // A hub may lie outside this folder; what its MDX needs is here all the same.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
    server: { fs: { allow: ['.', hubFolder] } },
  },
});
