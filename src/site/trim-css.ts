import type { AtRule, Plugin, Rule } from 'postcss';

/**
 * Conditions whose rules change nothing for our readers: in forced colours a browser gives links and text the
 * system's colours by itself, and the rest speak to Internet Explorer and the first Edge.
 */
const NEEDLESS = /forced-colors|forced-color-adjust|-ms-/;

/** Classes of forms, of which the site has none; nhsuk-frontend names them in `:has()`, where purging does not look. */
const FORMS = /\.nhsuk-(form-group|label|hint|fieldset|input|button|error)/;

/** Leaves out what nhsuk-frontend carries for forms and for browsers of long ago: a third of what pages would hold. */
export function trimCss(): Plugin {
  return {
    postcssPlugin: 'freesheet-trim-css',
    OnceExit(root) {
      root.walkAtRules((rule) => {
        if (NEEDLESS.test(rule.params)) rule.remove();
      });
      root.walkRules((rule) => {
        if (isKeyframe(rule)) return;
        const selectors = rule.selectors.filter((selector) => !FORMS.test(withoutNot(selector)));
        if (selectors.length === 0) rule.remove();
        else rule.selectors = selectors;
      });
      root.walkAtRules((rule) => {
        if (rule.nodes?.length === 0) rule.remove();
      });
    },
  };
}

/** `a:not(.nhsuk-button)` is about what is not a button. */
function withoutNot(selector: string): string {
  return selector.replaceAll(/:not\([^()]*\)/g, '');
}

function isKeyframe(rule: Rule): boolean {
  const { parent } = rule;
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}
