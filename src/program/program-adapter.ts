import type { AstroIntegration } from 'astro';

/** Makes of the site a program that renders any of its pages when it is asked, with `program-entry.ts` as its door. */
export function programAdapter(): AstroIntegration {
  return {
    name: 'freesheet-program',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'freesheet-program',
          entrypointResolution: 'auto',
          serverEntrypoint: './src/program/program-entry.ts',
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'stable',
          },
        });
      },
    },
  };
}
