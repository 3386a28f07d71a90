import { z } from 'zod';
import { text, webAddress } from './fields.ts';

/** Help that is near: lines beside the national ones, on every item. */
export const helpLines = z
  .array(
    z
      .strictObject({
        name: text('what it is, as in "Brackenshire crisis line"').describe('What it is.'),
        for: text('who uses it, and when').describe('Who uses it, and when.'),
        phone: text('a phone number').optional().describe('Spaced as it is read out: 01632 960 001.'),
        url: webAddress.optional().describe('Its page.'),
      })
      .refine(({ phone, url }) => phone !== undefined || url !== undefined, {
        path: ['phone'],
        error: 'There is no way to reach it. | Write its phone number or its address.',
      }),
  )
  .default([])
  .describe('Local help, shown beside 999, 111 and NHS 111 online.');
