import type { APIRoute, GetStaticPaths } from 'astro';
import { hubFolder, items, pictureStore as store } from '../../items.ts';
import { keepPictures, readPictureFile, type PictureJob } from '../../pictures/picture-files.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  keepPictures(store, await items()).map((job) => ({ params: { picture: job.name }, props: { job } }));

export const GET: APIRoute<{ job: PictureJob }> = async ({ props }) =>
  new Response(await readPictureFile({ store, hubFolder }, props.job));
