import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { timesIn, type WrittenTime } from './text/times-in-text.ts';

/** Times that are not written the NHS way. Source: NHS digital service manual, content guide, "Numbers, dates and times". */
export const times: Check = {
  name: 'times',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Times that are not written the NHS way: "5:30pm", "midday", "9am to 5pm". Not everybody reads the 24-hour clock, and 12pm is read as midday and as midnight.',
  bad: [
    {
      body: 'The clinic is open 9.30am-5 pm on Saturday 28 November 2026.',
      says: '8:20 "9.30am-5 pm" is not how the NHS writes times. Write "9:30am to 5pm".',
    },
    {
      body: '- Monday to Friday: 08:00 – 18:30',
      says: '8:21 "08:00 – 18:30" is not how the NHS writes times. Write "8am to 6:30pm".',
    },
    {
      front: 'summary: Doors open at 12pm.',
      says: '5:24 "12pm" can be read as midday or as midnight. Write "midday".',
    },
    {
      body: 'Talks begin at 7:30 in the hall.',
      says: '8:16 "7:30" is not how the NHS writes times. Write "7:30am", or "7:30pm" if that is meant.',
    },
    {
      body: 'Come in between 2 and 4.30 p.m. for tea.',
      says: '8:17 "2 and 4.30 p.m." is not how the NHS writes times. Write "2pm and 4:30pm".',
    },
  ],
  good: [
    { body: 'The clinic is open from 9:30am to 5pm, and from midday to 2pm on Sundays.' },
    { body: 'Call 01632 960 010 or NHS 111, 24 hours a day, 7 days a week.' },
    { body: 'The price rose from £9.30 to £11.40, and 1 in 10 of 1,730 people paid it.' },
    { body: 'The home side won 17:30, a ratio of 3:10, and version 2.15 of the app came out.' },
    { body: 'The share rose from 12.30% to 17.45%. The fastest runner came home in 17:45.' },
    { body: 'Children aged 5 to 11 can come on Saturday 28 November 2026, between 9am and midday.' },
  ],
  inWords: ({ file, english, blocks }) =>
    english
      ? blocks.flatMap((block) =>
          timesIn(block.text).flatMap((time) =>
            time.right.includes(time.text)
              ? []
              : [warns(file, block.at(time.offset), what(time), instead(time))],
          ),
        )
      : [],
};

function what({ text }: WrittenTime): string {
  return /^12(?:[:.]00)?\s?[ap]\.?\s?m\.?$/i.test(text)
    ? `"${text}" can be read as midday or as midnight.`
    : `"${text}" is not how the NHS writes times.`;
}

function instead({ right: [likely = '', other] }: WrittenTime): string {
  return other === undefined ? `Write "${likely}".` : `Write "${likely}", or "${other}" if that is meant.`;
}
