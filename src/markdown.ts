import { satteri } from '@astrojs/markdown-satteri';
import { PICTURE_SCHEME } from './html/site-html.ts';

/**
 * Astro's Markdown processor as Freesheet uses it, for `.md` and `.mdx` alike.
 * Apostrophes stay straight, as NHS style has them.
 */
export const markdown = satteri({
  features: { smartPunctuation: false },
  mdastPlugins: [
    {
      name: 'hub-pictures',
      image(node, context) {
        if (!/^([a-z][a-z0-9+.-]*:|\/)/i.test(node.url)) {
          context.setProperty(node, 'url', `${PICTURE_SCHEME}${node.url}`);
        }
      },
    },
  ],
});

/** Settings of Astro's that both processors share: no highlighter, which would write inline styles. */
export const markdownSettings = { processor: markdown, syntaxHighlight: false } as const;
