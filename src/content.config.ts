import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { itemLoader, type SiteItem } from './loaders/item-loader.ts';
import { ledgerLoader, type ItemReceipts } from './loaders/ledger-loader.ts';
import { momentLoader } from './loaders/moment-loader.ts';
import { pageLoader } from './loaders/page-loader.ts';
import type { MomentsAhead } from './news/moments-ahead.ts';
import type { HubPage } from './news/page.ts';
import { buildSettings } from './site/build-settings.ts';

const { hubFolder, hub, now, held, ledger, paper } = buildSettings(process.env, Date.now());
const items = { hubFolder, hub, now, held };

/** Which folder obeys which schema: our own parsers have checked everything before it comes here. */
export const collections = {
  news: defineCollection({ loader: itemLoader(items), schema: z.custom<SiteItem>() }),
  moments: defineCollection({
    loader: momentLoader(items),
    schema: z.custom<MomentsAhead>(),
  }),
  pages: defineCollection({ loader: pageLoader(hubFolder), schema: z.custom<HubPage>() }),
  ledger: defineCollection({ loader: ledgerLoader(ledger, paper), schema: z.custom<ItemReceipts>() }),
};
