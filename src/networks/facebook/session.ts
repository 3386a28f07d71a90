import { idOf, isWebAddress } from '../fields.ts';
import { graphUnanswered } from '../graph/graph-refusals.ts';
import { graphOf, type Graph } from '../graph/graph.ts';
import { NetworkError, type AccountHere, type SignIn } from '../network.ts';
import { settingName } from '../settings.ts';

/** https://developers.facebook.com/docs/graph-api/changelog/versions: v25.0 is of spring 2026. */
const GRAPH = { origin: 'https://graph.facebook.com', version: 'v25.0' } as const;

/** Ours, signed in as a Page. */
export interface Session {
  readonly graph: Graph;
  readonly account: AccountHere;
  /** For the one question that takes it in the address. In no message: it is among the caller's secrets. */
  readonly token: string;
  readonly page: Page;
  /** Asks again who we are. */
  readonly who: () => Promise<Page>;
}

/** The Page that a token belongs to. */
interface Page {
  /** Its number. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** Signs in, once a run: asks which Page the token is of. A person's token is turned away: it would post in that person's name. */
export async function startSession({ account, settings, fetch, now }: SignIn): Promise<Session> {
  const { PAGE = '', TOKEN: token = '' } = settings;
  const setting = settingName(account.id, 'PAGE');
  if (!/^\d{1,30}$/.test(PAGE)) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${setting} is not the number of a Page. Nothing was sent. docs/accounts/facebook.md says where the number stands.`,
    );
  }
  const guide = 'docs/accounts/facebook.md';
  const graph = graphOf({ network: 'Facebook', ...GRAPH, token, guide, fetch, now });
  const who = async () => {
    const page = await pageOf(graph, account);
    if (page.id === PAGE) return page;
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'TOKEN')} is not a token of the Page ${PAGE}, which ${setting} names, but of ${page.id}: another Page, or a person. ` +
        `Nothing was sent. Get the token of the Page itself, as ${guide} says.`,
    );
  };
  return { graph, account, token, page: await who(), who };
}

/** `me` is whoever a token is of: https://developers.facebook.com/docs/graph-api/overview#me */
async function pageOf(graph: Graph, account: AccountHere): Promise<Page> {
  const answer = await graph.ask('/me', { query: { fields: 'id,name,link' } });
  if (answer.status >= 400) throw graphUnanswered(graph, answer, 'whose the token is');
  const id = idOf(answer.body['id']);
  if (id === undefined) throw graphUnanswered(graph, answer, 'whose the token is');
  const { name, link } = answer.body;
  return {
    id,
    name: typeof name === 'string' && name !== '' ? name : id,
    url: isWebAddress(link) ? link : account.url,
  };
}
