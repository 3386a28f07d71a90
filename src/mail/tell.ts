import { NetworkError } from '../networks/network.ts';
import type { Channel } from './channels.ts';
import type { MessageId } from './message-id.ts';
import type { Message } from './message.ts';

/** What came of telling people by one channel. */
export interface Told {
  readonly told: boolean;
  /** In full sentences; never a secret. */
  readonly words: string;
}

/** Tells people by every channel, each tried once: one that fails leaves the others alone. */
export async function tell(
  channels: readonly Channel[],
  message: Message,
  id: MessageId,
): Promise<readonly Told[]> {
  return Promise.all(channels.map((channel) => tellBy(channel, message, id)));
}

async function tellBy(channel: Channel, message: Message, id: MessageId): Promise<Told> {
  try {
    return { told: true, words: await channel(message, id) };
  } catch (thrown) {
    if (thrown instanceof NetworkError) return { told: false, words: thrown.message };
    throw thrown;
  }
}
