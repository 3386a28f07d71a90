import type { APIRoute, GetStaticPaths } from 'astro';
import { keepCards, readCard } from '../../cards/card-files.ts';
import { drawCard } from '../../cards/render.ts';
import { cardStore, now } from '../../items.ts';
import { namedCards } from '../../page-data/card-names.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await namedCards('', {});
  const files = await keepCards({ store: cardStore, cards, now, draw: ({ card }) => drawCard(card()) });
  return files.map((card) => ({ params: { card } }));
};

export const GET: APIRoute = ({ params }) => new Response(readCard(cardStore, params['card'] ?? ''));
