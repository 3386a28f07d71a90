import type { APIRoute, GetStaticPaths } from 'astro';
import { keepCards, readCard } from '../../cards/card-files.ts';
import { drawCard } from '../../cards/render.ts';
import { cardStore, now } from '../../items.ts';
import { siteCards } from '../../page-data/site-cards.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const cards = await siteCards();
  new Set(cards.flatMap(({ plain }) => plain ?? [])).forEach((line) => console.warn(line));
  const files = await keepCards({ store: cardStore, cards, now, draw: drawCard });
  return files.map((card) => ({ params: { card } }));
};

export const GET: APIRoute = ({ params }) => new Response(readCard(cardStore, params['card'] ?? ''));
