import { expect, test } from 'vitest';
import { attachedIn, carriedIn } from './carried.ts';

test.each([
  [
    'a comment with a picture',
    { type: 'photo', url: 'https://www.facebook.com/photo.php?fbid=1' },
    ['a picture'],
  ],
  ['a comment with a sticker', { type: 'sticker' }, ['a sticker']],
  ['a comment with a film', { type: 'video_inline' }, ['a video']],
  ['a post with an album', { data: [{ media_type: 'album' }] }, ['a picture']],
  ['a private message with a voice', { data: [{ mime_type: 'audio/mpeg' }] }, ['a recording']],
  ['a private message with a letter', { data: [{ mime_type: 'application/pdf' }] }, ['a file']],
  [
    'a private message on Instagram',
    { data: [{ image_data: { url: 'https://x.example/1' } }] },
    ['a picture'],
  ],
  ['nothing', undefined, []],
])('%s is told to staff', (_, attached, said) => {
  expect(carriedIn('', attachedIn(attached)).attachments).toEqual(said);
});

test.each([
  ['in words', 'See nhs.uk/flu, or https://a.example/b.', {}, ['https://nhs.uk/flu', 'https://a.example/b']],
  ['in a card', '', { type: 'share', url: 'https://a.example/' }, ['https://a.example/']],
  [
    'hidden in one of Facebook’s',
    '',
    { type: 'share', url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=1' },
    ['https://a.example/'],
  ],
  [
    'said twice',
    'https://a.example/',
    { type: 'share', unshimmed_url: 'https://a.example/' },
    ['https://a.example/'],
  ],
  ['that is none', '', { type: 'share', url: 'javascript:alert(1)' }, []],
])('a link %s is shown in full, once', (_, text, attached, links) => {
  expect(carriedIn(text, attachedIn(attached)).links).toEqual(links);
});
