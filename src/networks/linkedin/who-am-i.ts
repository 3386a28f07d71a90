import type { Identity } from '../network.ts';
import { askForPosts } from './find.ts';
import { refused, unanswered } from './refusals.ts';
import type { Session } from './session.ts';
import { initialize } from './upload.ts';

/**
 * Who we are, and what the token may not do. Without reading the page's posts nothing can be done safely, so that comes
 * first. Whether it may post is tried by asking where a picture would go, which puts nothing anywhere. Its name is
 * asked for last (https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/organization-lookup-api):
 * the permissions that we ask for may not reach that far, which was not verified, and is no fault.
 */
export async function whoAmI(session: Session): Promise<Identity> {
  const { organisation, account } = session;
  const posts = await askForPosts(session, 0, 1);
  if (posts.status >= 400 || !Array.isArray(posts.body['elements'])) throw unanswered(session, posts);
  const picture = await initialize(session);
  if (picture.status >= 400 && picture.status !== 403) throw refused(session, picture, 'our question');
  const lacks = picture.status === 403 ? ['post and upload pictures (w_organization_social)'] : [];
  const page = await session.ask(`/rest/organizations/${organisation.split(':').at(-1)}`);
  if (page.status === 401) throw unanswered(session, page);
  const { localizedName, vanityName } = page.status < 400 ? page.body : {};
  return {
    id: organisation,
    name: typeof localizedName === 'string' && localizedName !== '' ? localizedName : organisation,
    url:
      typeof vanityName === 'string' && /^[\p{L}\p{N}_.-]{1,100}$/u.test(vanityName)
        ? `https://www.linkedin.com/company/${encodeURIComponent(vanityName)}/`
        : account.url,
    lacks,
  };
}
