import { picturesInBody, type TextFacts } from '../../news/item-files.ts';
import { digestOf } from '../../news/traces.ts';
import { linksIn } from './links-in-text.ts';

/** What a file must tell of its text: an item or a standing page. */
interface Text {
  readonly file: string;
  readonly source: string;
  readonly body: string;
  readonly text?: TextFacts;
}

/** What a text holds: known from before, or found in it. */
export function textFacts(file: Text): TextFacts {
  return (
    file.text ?? {
      digest: digestOf(file.source),
      links: linksIn(file.body).map(({ target }) => target),
      pictures: picturesInBody(file.body, file.file),
    }
  );
}

/** The pictures that an item shows: its own first. */
export function picturesShown(
  file: Text & { readonly item?: { readonly image?: { readonly file: string } } },
): readonly string[] {
  return [...(file.item?.image ? [file.item.image.file] : []), ...textFacts(file).pictures];
}
