import type { Message } from '../message.ts';

/** A message for tests. */
export const MESSAGE: Message = {
  subject: 'Example Health News: 1 post needs you',
  lead: 'Example Health News, 8am on Monday 23 November 2026. 1 post needs you.',
  sections: [
    {
      heading: 'What to do first',
      lines: [
        'Flu clinics open, on bluesky: nobody knows whether it is public. Run "npm run settle -- k7m2p9q4wd bluesky not-posted --by <your role>".',
      ],
    },
    {
      heading: 'What went out',
      lines: ['Blood donors’ day, on bluesky: posted. https://bsky.app/profile/x/post/1'],
    },
  ],
  close: 'To run any of these commands again is safe.',
};

/** The id of a morning's email for tests. */
export const ID = { id: '<freesheet.2026.summary.2026-11-23.morning@news.example.org>' };
