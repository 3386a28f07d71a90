import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom, by folder or top-level file of src. The table of the README's "Where to change what". */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  hub: [],
  networks: [],
  ledger: [],
  news: ['hub'],
  pictures: ['news', 'hub'],
  html: ['pictures', 'news', 'hub', 'hosting/policy.ts'],
  compose: ['news', 'hub', 'networks/network.ts', 'networks/post.ts'],
  cards: ['news', 'hub'],
  hosting: ['news', 'hub'],
  feeds: ['news', 'hub'],
  edition: ['news', 'hub', 'compose/sentences.ts', 'cards/glyphs.ts'],
  manifest: ['news', 'hub'],
  syndication: ['manifest', 'news', 'hub', 'compose', 'networks', 'ledger', 'reports', 'mail'],
  inbox: ['manifest', 'news', 'hub', 'networks', 'compose', 'ledger'],
  mail: ['hub', 'networks'],
  reports: ['manifest', 'news', 'hub', 'ledger', 'syndication (types)', 'networks (types)', 'mail (types)'],
  announce: [
    'manifest',
    'news',
    'hub',
    'feeds/scope.ts',
    'networks/network.ts',
    'networks/loopback-only.ts',
    'strangers',
    'syndication/read-manifest.ts',
    'syndication (types)',
  ],
  strangers: ['networks/network.ts'],
  survey: [
    'hub/content-error.ts',
    'news/text.ts',
    'news/times.ts',
    'strangers/get-text.ts',
    'strangers (types)',
    'reports/posts-style.ts',
  ],
  links: ['checks', 'strangers', 'news', 'hub', 'networks/network.ts', 'syndication (types)'],
  gallery: ['page-data', 'items.ts', 'news', 'hub', 'edition', 'components', 'layouts', 'styles'],
  search: ['manifest (types)', 'news', 'hub'],
  checks: [
    'pictures',
    'news',
    'hub',
    'compose',
    'networks',
    'ledger',
    'edition/week.ts',
    'edition/weeks.ts',
    'feeds/scope.ts',
    'withdraw/item-posts.ts',
    'inbox/replies/fits-networks.ts',
    'inbox/replies/places.ts',
    'inbox/replies/reply.ts',
    'inbox/replies/reply-files.ts',
  ],
  github: ['manifest', 'news', 'hub', 'compose', 'networks', 'cards', 'syndication', 'checks (types)'],
  bench: ['news', 'hub', 'cards', 'site'],
  hook: [
    'checks/allow.ts',
    'checks/text/personal-data-in.ts',
    'checks/text/safe-text.ts',
    'pictures',
    'news',
    'networks/settings.ts',
  ],
  withdraw: ['news', 'hub', 'ledger', 'syndication', 'site (types)'],
  desk: [
    'syndication',
    'inbox',
    'survey',
    'manifest',
    'compose',
    'networks',
    'news',
    'hub',
    'ledger',
    'reports',
    'strangers',
  ],
  loaders: ['pictures', 'news', 'hub', 'ledger'],
  site: [
    'loaders',
    'program',
    'page-data',
    'hub',
    'news',
    'syndication',
    'networks',
    'checks',
    'cards',
    'pictures',
    'ledger',
    'manifest',
    'reports',
    'github',
    'search',
  ],
  components: ['news', 'hub', 'ledger', 'styles', '* (types)'],
  layouts: ['news', 'hub', 'ledger', 'components', 'styles', '* (types)'],
  'page-data': [
    'items.ts',
    'item-html.ts',
    'news',
    'hub',
    'cards',
    'pictures',
    'feeds',
    'edition',
    'hosting',
    'manifest/listed-items.ts',
    'networks/index.ts',
    'layouts (types)',
  ],
  pages: [
    'page-data',
    'items.ts',
    'item-html.ts',
    'news',
    'hub',
    'ledger',
    'manifest',
    'cards',
    'pictures',
    'feeds',
    'edition',
    'hosting',
    'reports',
    'components',
    'layouts',
    'styles',
    'search/search-box.ts',
  ],
  'items.ts': ['loaders', 'news', 'hub'],
  'env.d.ts': [],
  program: ['hub', 'loaders (types)'],
  'item-html.ts': ['items.ts', 'markdown.ts', 'html', 'news', 'hub', 'ledger', 'components'],
  'markdown.ts': ['html'],
  'middleware.ts': ['html'],
};

/** Where Astro's own modules may be imported. */
const ASTRO = /^(pages|page-data|components|layouts)\/|^item-html\.ts$/;

/** Where files, sharp and satori may be touched. */
const DISK = /(-files|render|-loader)\.ts$|^site\/|^item-html\.ts$|\/testing\/|\.test\.ts$/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = globSync('src/**/*.{ts,astro}').map((file) =>
  normalize(file).slice('src/'.length).replaceAll('\\', '/'),
);
const code = new Map(files.map((file) => [file, readFileSync(join('src', file), 'utf8')]));
const imports = files.flatMap(importsOf);
const local = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((found) => ({ ...found, to: resolved(found) }));

describe('the house keeps its layout', () => {
  test('every folder of src has its row in the table', () => {
    const rooms = new Set(files.filter((file) => !file.endsWith('.test.ts')).map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT)).toSorted()).toEqual([]);
  });

  test('no folder imports one that its row does not name', () => {
    const across = local.filter(({ from, to }) => roomOf(from) !== roomOf(to) && !from.endsWith('.test.ts'));
    expect(
      across.filter((found) => !isAllowed(found)).map(({ from, to }) => `${from} imports ${to}`),
    ).toEqual([]);
  });

  test('nothing in src imports a script', () => {
    expect(imports.filter(({ to }) => to.includes('scripts/'))).toEqual([]);
  });

  test('local imports name their file with its ending', () => {
    expect(local.filter(({ to }) => !/\.(ts|astro|scss|json|mjs)$/.test(to))).toEqual([]);
  });

  test("Astro's modules are imported only where pages are made", () => {
    const found = imports.filter(({ from, to }) => to.startsWith('astro:') && !ASTRO.test(from));
    expect(found).toEqual([]);
  });

  test('files, sharp and satori are touched only where disk is allowed', () => {
    const touching = imports.filter(
      ({ to, typeOnly }) => /^(node:(fs(\/promises)?|sqlite)|sharp|satori)$/.test(to) && !typeOnly,
    );
    expect(
      touching.filter(({ from }) => !DISK.test(from)).map(({ from, to }) => `${from} imports ${to}`),
    ).toEqual([]);
  });

  test('the clock and the environment are read only by scripts, the configuration and the files that hand them on', () => {
    const clock = /\bDate\.now\(\)|new Date\(\)|process\.env\b|performance\.now\(\)/;
    const allowed = /^site\/(build-site|site-process|start)\.ts$|\/testing\/|\.test\.ts$/;
    expect(files.filter((file) => clock.test(code.get(file) ?? '') && !allowed.test(file))).toEqual([]);
  });

  test('fetch is handed in, never taken from the surroundings', () => {
    const global = /(?<![\w.])(?:await|return|=>|=|\()\s*fetch\(|globalThis\.fetch/;
    const handedIn = /\bfetch\b[,}:]|: typeof fetch/;
    const found = files.filter(
      (file) => global.test(code.get(file) ?? '') && !handedIn.test(code.get(file) ?? ''),
    );
    expect(found).toEqual([]);
  });

  test('nothing has a default export but what Astro asks for', () => {
    const found = files.filter(
      (file) => /^export default /m.test(code.get(file) ?? '') && !file.endsWith('.astro'),
    );
    expect(found).toEqual([]);
  });

  test('endpoints are at most 15 lines, and scripts at most 40', () => {
    const endpoints = files.filter((file) => file.startsWith('pages/') && file.endsWith('.ts'));
    const long = endpoints.filter((file) => lines(code.get(file) ?? '') > 15);
    const scripts = globSync('scripts/*.ts').filter((file) => lines(readFileSync(file, 'utf8')) > 40);
    expect([...long, ...scripts]).toEqual([]);
  });

  test('no test stands under pages, where Astro would make a route of it', () => {
    expect(files.filter((file) => /^pages\/.*\.test\.ts$/.test(file))).toEqual([]);
  });

  test('file names are kebab-case, or what Astro and components ask for', () => {
    const names = files.map((file) => file.slice(file.lastIndexOf('/') + 1));
    expect(
      names.filter((name) => !/^(\[?[a-z0-9.-]+\]?[a-z0-9.-]*|[A-Z][A-Za-z]*\.astro)$/.test(name)),
    ).toEqual([]);
  });
});

function importsOf(file: string): readonly Import[] {
  const source = code.get(file) ?? '';
  const found = source.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'/gm);
  const lazy = source.matchAll(/\bimport\(\s*'([^']+)'/g);
  return [
    ...[...found].map(([, type, to = '']) => ({ from: file, to, typeOnly: type !== undefined })),
    ...[...lazy].map(([, to = '']) => ({ from: file, to, typeOnly: false })),
  ];
}

function resolved({ from, to }: Import): string {
  return normalize(join(dirname(from), to)).replaceAll('\\', '/');
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const allowed = MAY_IMPORT[roomOf(from)] ?? [];
  const types = typeOnly && (allowed.includes('* (types)') || allowed.includes(`${roomOf(to)} (types)`));
  return allowed.includes(roomOf(to)) || allowed.includes(to) || types;
}

function lines(source: string): number {
  return source.trimEnd().split('\n').length;
}
