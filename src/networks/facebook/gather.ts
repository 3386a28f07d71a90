import { idOf, recordOf, type Fields } from '../fields.ts';
import { gatherTalks } from '../graph/gather-talks.ts';
import { gathered, together, wantedSince, type Part } from '../graph/gathered.ts';
import { graphUnanswered } from '../graph/graph-refusals.ts';
import { nextOf } from '../graph/listing.ts';
import type { Talks } from '../graph/talk.ts';
import { told, type ToldSaid } from '../graph/told.ts';
import type { Asked, Gathered, Message } from '../message.ts';
import { DAY } from '../moments.ts';
import { COMMENT_FIELDS, commentOf, POST_FIELDS, postBySomebody, type Under } from './message.ts';
import { idHere, pathOf } from './posts.ts';
import type { Session } from './session.ts';

/** How many comments of a post, and how many posts of other people, are asked for at once, and how many pages are read at most. */
const COMMENTS = { limit: 100, mostPages: 10 } as const;
const POSTS = { limit: 25, mostPages: 8 } as const;

/** For how long what is written under a visitor's post is followed, in milliseconds: 30 days. */
const FOLLOWED = 30 * DAY;

/** All comments, and answers to them, newest first: https://developers.facebook.com/docs/graph-api/reference/object/comments */
const STREAM = { filter: 'stream', order: 'reverse_chronological' } as const;

/** The comments that come with each post of a visitor's. */
const WITH_POST = `comments.filter(${STREAM.filter}).order(${STREAM.order}).limit(25){${COMMENT_FIELDS}}`;

/** What people wrote to the Page: under its posts, on it, about it, and to it alone. */
export async function gather(session: Session, talks: Talks, asked: Asked): Promise<Gathered> {
  const since = wantedSince(asked);
  const parts: Part[] = [];
  for (const post of asked.posts) {
    const id = idHere(session, post);
    if (id !== undefined) parts.push(await commentsOf(session, { id, isOurs: true }, since));
  }
  parts.push(await visitorPosts(session, since), await taggedPosts(session, since));
  parts.push(await gatherTalks(talks, since));
  return gathered(asked, parts, session.graph.caller.now());
}

async function commentsOf(session: Session, under: Under, since: number): Promise<Part> {
  const asked = { fields: COMMENT_FIELDS, query: STREAM, ...COMMENTS, since };
  const said = saidOf(session, 'what was written under a post');
  const { things, ...rest } = await told(session.graph, pathOf(under.id, '/comments'), asked, said);
  return { ...rest, messages: things.flatMap((fields) => commentOf(session, fields, under) ?? []) };
}

/** Posts of other people on the Page, with what is written under them: under those of the last weeks too, because people go on there. */
async function visitorPosts(session: Session, since: number): Promise<Part> {
  const followed = Math.min(since, Date.parse(session.graph.caller.now()) - FOLLOWED);
  const asked = { fields: `${POST_FIELDS},${WITH_POST}`, ...POSTS, since: followed };
  const said = saidOf(session, 'what visitors wrote on the Page');
  const path = `/${session.page.id}/visitor_posts`;
  const { things, ...rest } = await told(session.graph, path, asked, said);
  const parts: Part[] = [{ ...rest, messages: postsIn(session, things, 'visitor post') }];
  for (const fields of things) parts.push(await underVisitor(session, fields, since));
  return together(parts);
}

async function underVisitor(session: Session, fields: Fields, since: number): Promise<Part> {
  const id = idOf(fields['id']);
  if (id === undefined) return together([]);
  const under = { id, isOurs: false };
  const { data, paging } = recordOf(fields['comments']);
  if (nextOf(paging) !== undefined) return commentsOf(session, under, since);
  const comments = Array.isArray(data) ? data.map(recordOf) : [];
  return {
    messages: comments.flatMap((each) => commentOf(session, each, under) ?? []),
    unseen: [],
    holds: false,
  };
}

async function taggedPosts(session: Session, since: number): Promise<Part> {
  const asked = { fields: POST_FIELDS, ...POSTS, since };
  const said = saidOf(session, 'which posts name the Page');
  const { things, ...rest } = await told(session.graph, `/${session.page.id}/tagged`, asked, said);
  return { ...rest, messages: postsIn(session, things, 'tagged') };
}

function postsIn(
  session: Session,
  things: readonly Fields[],
  what: 'visitor post' | 'tagged',
): readonly Message[] {
  return things.flatMap((fields) => postBySomebody(session, fields, what) ?? []);
}

function saidOf({ graph }: Session, what: string): ToldSaid {
  return {
    what,
    permission: 'pages_read_user_content or pages_read_engagement',
    place: 'on the Page',
    unanswered: (answer) => graphUnanswered(graph, answer, what),
  };
}
