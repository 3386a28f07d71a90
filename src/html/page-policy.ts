import { PAGE_DIRECTIVES, PROGRAM, PROGRAM_DIRECTIVES } from '../hosting/policy.ts';

const CHARSET = '<meta charset="utf-8">';

/**
 * A page → the page with its content security policy: its own styles, by their hashes, and no script at all; no page of the
 * site runs one but the search page, which says so. A page that has a policy of its own keeps that.
 * @param hasProgram whether the page runs the site's own program.
 * @param hash sha-256 of a text, in base64.
 */
export function withPolicy(html: string, hasProgram: boolean, hash: (text: string) => string): string {
  if (html.includes('http-equiv="content-security-policy"')) return html;
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const allowed = styles.length === 0 ? "'none'" : styles.map((css) => `'sha256-${hash(css)}'`).join(' ');
  const policy = [
    ...PAGE_DIRECTIVES,
    ...(hasProgram ? PROGRAM_DIRECTIVES : []),
    `script-src ${hasProgram ? PROGRAM : "'none'"}`,
    `style-src ${allowed}`,
  ].join('; ');
  return html.replace(CHARSET, `${CHARSET}<meta http-equiv="content-security-policy" content="${policy}">`);
}
