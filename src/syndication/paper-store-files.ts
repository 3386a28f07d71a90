import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperPost, PaperStore } from '../networks/paper.ts';

/** Endings of the pictures that posts carry. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Keeps posts on paper in a folder: `posts/<key>.json`, and each picture beside it. */
export function paperStore(folder: string): PaperStore {
  const posts = join(folder, 'posts');
  return {
    keep: ({ media, ...post }) => {
      mkdirSync(posts, { recursive: true });
      if (media) writeWhole(join(posts, paperPicture(post.key, media.type)), media.bytes);
      const kept = { ...post, ...(media && { media: { type: media.type } }) };
      writeWhole(join(posts, `${post.key}.json`), JSON.stringify(kept));
    },
    remove: (key) => {
      const types = Object.keys(ENDINGS).map((type) => paperPicture(key, type));
      for (const name of [`${key}.json`, ...types]) rmSync(join(posts, name), { force: true });
    },
    kept: () =>
      existsSync(posts)
        ? readdirSync(posts)
            .filter((name) => /^\w+\.json$/.test(name))
            .toSorted()
            .map((name) => readPost(posts, name))
        : [],
  };
}

/** The name of a post's picture in the folder `posts`. */
export function paperPicture(key: string, type: string): string {
  return `${key}.${ENDINGS[type] ?? 'bin'}`;
}

function readPost(posts: string, name: string): PaperPost {
  const { media, ...post } = JSON.parse(readFileSync(join(posts, name), 'utf8')) as Omit<
    PaperPost,
    'media'
  > & {
    readonly media?: { readonly type: string };
  };
  if (!media) return post;
  const bytes = new Uint8Array(readFileSync(join(posts, paperPicture(post.key, media.type))));
  return { ...post, media: { bytes, type: media.type } };
}

/** By rename, so that a killed run leaves a whole file or none. */
function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
