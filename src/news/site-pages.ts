/** A page that the site makes for every hub. */
export interface SitePage {
  readonly title: string;
  /** Without the base path. */
  readonly path: string;
}

/** Pages about the hub that are made from hub.yaml: nobody writes them as files. */
export const SITE_PAGES = {
  accounts: { title: 'Our official accounts', path: '/accounts/' },
  tellUs: { title: 'Tell us what you think', path: '/tell-us/' },
  contact: { title: 'Contact us', path: '/contact/' },
  latest: { title: 'Our latest news', path: '/latest/' },
} as const satisfies Readonly<Record<string, SitePage>>;

/** Made from `accessibility.yaml`, for a hub that has one. */
export const ACCESSIBILITY_PAGE: SitePage = { title: 'Accessibility statement', path: '/accessibility/' };
