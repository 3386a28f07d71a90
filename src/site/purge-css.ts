import purgeCssPlugin from '@fullhuman/postcss-purgecss';

/** Files whose words may be class names. */
const TEMPLATES = [
  './src/**/*.astro',
  './src/components/**/*.ts',
  './src/html/**/*.ts',
  './src/search/search-box.ts',
];

/** Elements that Markdown makes, which no template names. */
const MARKDOWN_ELEMENTS =
  'html body h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd table thead tbody tr th td blockquote pre code hr img picture ' +
  'figure figcaption strong em b i del sup sub br input details summary section abbr kbd';

/**
 * Removes the rules that no template and no Markdown can use, before Astro hashes the CSS for the page's policy:
 * a style changed after that would not be applied.
 */
export function purgeCss() {
  return purgeCssPlugin({
    content: TEMPLATES,
    safelist: {
      standard: [...MARKDOWN_ELEMENTS.split(' '), /^:/, 'nhsuk-table', 'sr-only', 'footnotes'],
      // What Pagefind's components make on the search page.
      greedy: [/pf-/],
    },
    // It says again what `ul` says, and stands on one.
    blocklist: ['nhsuk-list'],
    // Class names may hold "!" and "@" in nhsuk-frontend's utilities.
    defaultExtractor: (content) => content.match(/[\w@!:/-]+/g) ?? [],
    variables: false,
  });
}
