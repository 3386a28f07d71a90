import type { AstroIntegration } from 'astro';

/** Adds the gallery to a site that is built to look at, never to publish. */
export function galleryRoutes(): AstroIntegration {
  return {
    name: 'freesheet-gallery',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/gallery/', entrypoint: './src/gallery/Gallery.astro' });
        injectRoute({ pattern: '/gallery/[section]/', entrypoint: './src/gallery/Section.astro' });
      },
    },
  };
}
