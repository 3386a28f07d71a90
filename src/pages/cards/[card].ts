import type { APIRoute, GetStaticPaths } from 'astro';
import { keepCards, readCard } from '../../cards/card-files.ts';
import { drawCard } from '../../cards/render.ts';
import { cardStore, items, now } from '../../items.ts';
import { cardOfHub, cardOfItem } from '../../page-data/item-pictures.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = [cardOfHub, ...(await items()).map(cardOfItem)];
  cards.flatMap(({ plain }) => plain ?? []).forEach((line) => console.warn(line));
  const files = await keepCards({ store: cardStore, cards, now, draw: drawCard });
  return files.map((card) => ({ params: { card } }));
};

export const GET: APIRoute = ({ params }) => new Response(readCard(cardStore, params['card'] ?? ''));
