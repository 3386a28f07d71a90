import { createHash } from 'node:crypto';
import { escapeHtml } from '../news/text.ts';
import { POSTS_SCRIPT } from './posts-script.ts';
import { POSTS_STYLE } from './posts-style.ts';

/** A page of posts for staff: what stands in it, all of it HTML but for the names. */
export interface PostsPage {
  readonly hub: { readonly name: string; readonly site: string };
  /** Its heading, in plain text. */
  readonly title: string;
  readonly lead: string;
  readonly main: string;
  readonly foot: string;
  /** Beside the style and the script of every such page. */
  readonly style: string;
  readonly script?: string;
  /** Whether its pictures lie beside it or are part of it. */
  readonly pictures: 'beside' | 'inside';
}

/** From where pictures may come, as a policy says it. */
const FROM = { beside: "'self' file:", inside: 'data:' } as const;

/** A whole page: it loads nothing from elsewhere, no search engine lists it, and only its own style and script run. */
export function postsPage({ hub, title, lead, main, foot, style, script = '', pictures }: PostsPage): string {
  const styles = `${POSTS_STYLE}\n${style}`;
  const scripts = [POSTS_SCRIPT, script].filter(Boolean).join('\n');
  const policy = [
    "default-src 'none'",
    `img-src ${FROM[pictures]}`,
    `style-src ${hash(styles)}`,
    `script-src ${hash(scripts)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} - ${escapeHtml(hub.name)}</title>
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#posts">Skip to the posts</a>
<header><div class="width">
<p class="hub"><a href="${escapeHtml(hub.site)}">${escapeHtml(hub.name)}</a></p>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${lead}</p>
</div></header>
<main id="posts" class="width">
${main}
</main>
<footer><div class="width"><p>${foot}</p></div></footer>
<p class="hide" role="status"></p>
<script>${scripts}</script>
</body>
</html>
`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
