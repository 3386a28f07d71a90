import { ELEMENT_NODE, TEXT_NODE, parse, walkSync } from 'ultrahtml';
import type { deskApp } from '../app.ts';

/** An answer of the desk. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  /** The path that it came from, once redirects were followed. */
  readonly path: string;
  readonly html: string;
  /** The words on it, with single spaces: what is folded away too. */
  readonly words: string;
}

/** Somebody at the desk, with a browser that keeps cookies, follows redirects and runs no script. */
export interface Visitor {
  readonly cookie: string;
  readonly csrf: string;
  readonly get: (path: string) => Promise<Shown>;
  /** Sends a form of ours. */
  readonly post: (path: string, fields?: Readonly<Record<string, string | File>>) => Promise<Shown>;
}

type App = ReturnType<typeof deskApp>;

const ORIGIN = 'http://127.0.0.1:4322';
const HOST = { host: '127.0.0.1:4322' };

/** Asks the desk for something, as itself and nobody else. */
export async function ask(app: App, path: string, init: RequestInit = {}): Promise<Shown> {
  const response = await app.request(`${ORIGIN}${path}`, {
    ...init,
    headers: { ...HOST, ...(init.headers as Record<string, string>) },
  });
  const html = await response.text();
  return { status: response.status, headers: response.headers, path, html, words: wordsOf(html) };
}

/** A form as a browser sends it from a page of ours. */
export function sent(fields: Readonly<Record<string, string | File>>): RequestInit {
  const hasFile = Object.values(fields).some((value) => value instanceof File);
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) (body as FormData).append(name, value);
  return { method: 'POST', body, headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin' } };
}

/** Signs somebody in by a key, as the link and its form do. */
export async function visitor(app: App, key: string, role: string): Promise<Visitor> {
  const entered = await ask(app, '/sign-in', sent({ key, role }));
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const asMe = (init: RequestInit): RequestInit => ({
    ...init,
    headers: { ...(init.headers as Record<string, string>), cookie },
  });
  const get = (path: string): Promise<Shown> => ask(app, path, asMe({}));
  const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/role')).html)?.[1] ?? '';
  return {
    cookie,
    csrf,
    get,
    post: async (path, fields = {}) => {
      const answer = await ask(app, path, asMe(sent({ ...fields, csrf })));
      const at = answer.headers.get('location');
      return answer.status === 303 && at !== null ? get(at) : answer;
    },
  };
}

/** The words of a page, as a reader meets them. */
export function wordsOf(html: string): string {
  const words: string[] = [];
  walkSync(parse(html), (node) => {
    if (node.type === TEXT_NODE) words.push(node.value as string);
    if (node.type === ELEMENT_NODE && node.name === 'textarea') words.push(' ');
  });
  return unescaped(words.join('')).replaceAll(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
