import type { APIRoute, GetStaticPaths } from 'astro';
import { cardOf } from '../../cards/card.ts';
import { keepCards, readCard } from '../../cards/card-files.ts';
import { drawCard } from '../../cards/render.ts';
import { cardStore, hub, items, now } from '../../items.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = (await items()).map((item) => cardOf(item, hub));
  cards.flatMap(({ plain }) => plain ?? []).forEach((line) => console.warn(line));
  const files = await keepCards({ store: cardStore, cards, now, draw: drawCard });
  return files.map((card) => ({ params: { card } }));
};

export const GET: APIRoute = ({ params }) => new Response(readCard(cardStore, params['card'] ?? ''));
