import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { mdx } from 'virtual:freesheet-mdx';
import { mdxComponents } from './components/mdx/index.ts';
import { ContentError } from './hub/content-error.ts';
import { fullUrl } from './hub/hub.ts';
import { hub, hubFolder, items, pages, type SiteItem } from './items.ts';
import { markdown, markdownSettings } from './markdown.ts';
import { absoluteHtml } from './html/absolute-html.ts';
import { questionsHtml } from './html/questions-html.ts';
import { siteHtml, type BodyContext, type LinkTargets } from './html/site-html.ts';
import { once } from './news/once.ts';
import { bodyOf } from './news/front-matter-file.ts';
import { readPageBody } from './news/page-files.ts';
import type { HubPage } from './news/page.ts';

const renderer = markdown.createRenderer(markdownSettings);
const container = loadRenderers([getContainerRenderer()]).then((renderers) =>
  AstroContainer.create({ renderers }),
);

/** An item's body for its page: addresses under the base path, pictures in every width; once an item a build. */
export async function itemHtml(item: SiteItem): Promise<string> {
  if (import.meta.env?.DEV) return renderItem(item);
  const done = once(await items(), 'html', () => new Map<string, Promise<string>>());
  const html = done.get(item.id) ?? renderItem(item);
  done.set(item.id, html);
  return html;
}

/** All that an item says, for its page: its body, then the questions that people asked. */
export async function wholeHtml(item: SiteItem): Promise<string> {
  const body = await itemHtml(item);
  const asked = questionsHtml(item, hub);
  return asked === '' ? body : `${body}\n${siteHtml(asked, await contextOf(item))}`;
}

/** The same for feeds: absolute addresses, one picture each, no classes. */
export async function feedHtml(item: SiteItem): Promise<string> {
  return absoluteHtml(await wholeHtml(item), fullUrl(hub, item.path));
}

/** A standing page's body. */
export async function pageHtml(page: HubPage): Promise<string> {
  return siteHtml(await renderMarkdown(readPageBody(hubFolder, page)), {
    file: page.file,
    owner: page.slug,
    pictures: [],
    language: hub.language,
    hub,
    targets: await linkTargets(),
  });
}

async function renderItem(item: SiteItem): Promise<string> {
  const html = item.file.endsWith('.mdx')
    ? await renderMdx(item)
    : await renderMarkdown(bodyOf(readFileSync(join(hubFolder, item.file), 'utf8')));
  return siteHtml(html, await contextOf(item));
}

async function contextOf({ file, id, pictures, language }: SiteItem): Promise<BodyContext> {
  return { file, owner: id, pictures, language, hub, targets: await linkTargets() };
}

/** MDX that can be read, and says something that cannot be worked out. */
function cannotBeDrawn({ file }: SiteItem, error: unknown): ContentError {
  const why = error instanceof Error ? error.message : String(error);
  return new ContentError([
    {
      file,
      position: { line: 1, column: 1 },
      what: `This item cannot be shown: ${why.split('\n')[0]}.`,
      instead: 'Look for "{ }" and components in its text: correct them, or take them out.',
    },
  ]);
}

async function renderMarkdown(body: string): Promise<string> {
  return (await (await renderer).render(body, { frontmatter: {} })).code;
}

async function renderMdx(item: SiteItem): Promise<string> {
  const load = mdx[item.file];
  if (!load) throw new Error(`The program of the site was made without ${item.file}.`);
  const { default: Content } = await load();
  try {
    return await (await container).renderToString(Content, { props: { components: mdxComponents } });
  } catch (error) {
    throw cannotBeDrawn(item, error);
  }
}

async function linkTargets(): Promise<LinkTargets> {
  const [live, standing] = await Promise.all([items(), pages()]);
  return once(live, 'targets', () => new Map([...live, ...standing].map(({ file, path }) => [file, path])));
}
