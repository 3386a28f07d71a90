import type { Hub } from '../../hub/hub.ts';
import type { Message } from '../../networks/message.ts';

/** What the rules know of a message: any message will do. */
export interface Said extends Pick<Message, 'text' | 'kind' | 'readers' | 'links' | 'at'> {
  /** `en`, where the network says. */
  readonly language?: string;
  /** The item that it is attached to, if any. */
  readonly item?: { readonly title: string; readonly url: string };
}

/** What the rules know of the hub, and of the network that the message came from. */
export interface Around {
  readonly hub: Hub;
  /** Whether a message can be hidden there. */
  readonly hides: boolean;
}
