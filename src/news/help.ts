import type { Hub } from '../hub/hub.ts';

/** Where somebody finds help: what has happened, and the ways to turn to. */
export interface HelpLine {
  /** When it is for: `Urgent mental health help`. */
  readonly when: string;
  /** Each with its words and its address, `tel:111` or `https://111.nhs.uk/`. */
  readonly ways: readonly { readonly name: string; readonly to: string }[];
}

/** The day on which somebody last held the national lines against their sources. */
export const HELP_REVIEWED = '2026-11-22';

/**
 * Help that is the same all over England, in the words of the NHS:
 * https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing (999, 111 and NHS 111 online),
 * https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-use-111/ (the mental health option, BSL),
 * https://999bsl.co.uk/ (999 by interpreter) and https://signvideo.co.uk/nhs111/ (111 by interpreter).
 */
export const NATIONAL_HELP: readonly HelpLine[] = [
  {
    when: "When somebody's life is at risk",
    ways: [
      { name: 'Call 999', to: 'tel:999' },
      { name: 'Use 999 BSL, with a British Sign Language interpreter', to: 'https://999bsl.co.uk/' },
    ],
  },
  {
    when: 'When you need medical help fast',
    ways: [
      { name: 'Go to NHS 111 online', to: 'https://111.nhs.uk/' },
      { name: 'Call 111', to: 'tel:111' },
      { name: 'Use NHS 111 by BSL interpreter', to: 'https://signvideo.co.uk/nhs111/' },
    ],
  },
  {
    when: 'When you need urgent mental health help',
    ways: [{ name: 'Call 111 and select the mental health option', to: 'tel:111' }],
  },
];

/** The national lines, and after them those of the hub. */
export function helpLines({ help }: Pick<Hub, 'help'>): readonly HelpLine[] {
  const local = help.map(({ name, for: when, phone, url }) => ({
    when: `${name}: ${when}`,
    ways: [
      ...(phone ? [{ name: `Call ${phone}`, to: `tel:${phone.replaceAll(' ', '')}` }] : []),
      ...(url ? [{ name: `See ${new URL(url).host}`, to: url }] : []),
    ],
  }));
  return [...NATIONAL_HELP, ...local];
}
