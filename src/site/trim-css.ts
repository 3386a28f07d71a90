import type { AtRule, Plugin } from 'postcss';

/**
 * Conditions whose rules change nothing for our readers: in forced colours a browser gives links and text the
 * system's colours by itself; pages stay clear of a phone's notch without being told (they do not ask for the whole
 * screen); and the rest speak to Internet Explorer and the first Edge.
 */
const NEEDLESS =
  /forced-colors|forced-color-adjust|-ms-high-contrast|screen\\0|max\(calc\(0px|outline-width: ?max/;

/** What browsers of long ago needed; only the size of letters in iOS still goes by its old name. */
const OLD_NAMES = /^-(moz|ms|webkit)-(?!text-size-adjust)|^forced-color-adjust$/;

/** "Not the first Edge": true of every browser there is, so its rules need no condition. */
const ALWAYS = /not \(-ms-ime-align/;

/**
 * Selectors that we do without: forms, of which the site has none and which nhsuk-frontend names in `:has()`, where
 * purging does not look; elements that neither Markdown nor our templates make; icons in links, which have the colour
 * of their link anyway, and links in the moment in which they are pressed; the room between text and a heading after
 * it, which our own styles set; and what nhsuk-frontend says of parts with something in them that ours have not.
 */
const UNWANTED =
  /\.nhsuk-(form-group|label|hint|fieldset|input|button|error)|^(address|kbd)\b|:(visited|focus|hover|active) \.nhsuk-icon$|:active$|nhsuk.*:has\(|^(p|ol|ul|\.nhsuk-(body|body-s|list)) ?\+ ?(h\d|\.nhsuk-heading)/;

/** Leaves out what nhsuk-frontend carries for forms and for browsers of long ago: a third of what pages would hold. */
export function trimCss(): Plugin {
  return {
    postcssPlugin: 'freesheet-trim-css',
    OnceExit(root) {
      root.walkAtRules((rule) => {
        if (NEEDLESS.test(rule.params)) rule.remove();
        else if (rule.params === 'print') dropForPaper(rule);
        else if (ALWAYS.test(rule.params) && rule.nodes) rule.replaceWith(rule.nodes);
      });
      root.walkDecls(OLD_NAMES, (declaration) => {
        declaration.remove();
      });
      root.walkRules((rule) => {
        const selectors = rule.selectors.filter((selector) => !UNWANTED.test(withoutNot(selector)));
        if (selectors.length === 0 || rule.nodes.length === 0) rule.remove();
        else rule.selectors = selectors;
      });
      root.walkAtRules((rule) => {
        if (rule.nodes?.length === 0) rule.remove();
      });
    },
  };
}

/** Menus and ways to elsewhere, which `_print.scss` leaves out as a whole. */
const NOT_ON_PAPER = /^\.nhsuk-(footer)/;

/** What nhsuk-frontend wants on paper and we do not. Sizes of letters are those of the screen, set once in `_print.scss`, not for each component. */
function dropForPaper(print: AtRule): void {
  print.walkDecls(/^(font-size|line-height)$/, (declaration) => {
    declaration.remove();
  });
  // Addresses of our own pages mean nothing on paper; those of others are printed by `_print.scss`.
  print.walkDecls('content', (declaration) => {
    if (declaration.value.includes('(Link: ')) declaration.parent?.remove();
  });
  print.walkRules((rule) => {
    if (rule.nodes.length === 0 || NOT_ON_PAPER.test(rule.selector)) rule.remove();
  });
}

/** `a:not(.nhsuk-button)` is about what is not a button. */
function withoutNot(selector: string): string {
  return selector.replaceAll(/:not\([^()]*\)/g, '');
}
