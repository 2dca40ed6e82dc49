import type { SavedCellsBody } from '../entry.types';

import type { FormAddress } from './draft-storage';

/** Tells the person's other tabs with the same form what was saved, so that they go on from there. */
export interface TabChannel {
  tell(answer: SavedCellsBody): void;
  listen(onSaved: (answer: SavedCellsBody) => void): () => void;
}

const NAME = 'cis.entry';

interface Message {
  readonly address: FormAddress;
  readonly answer: SavedCellsBody;
}

export function tabChannel(address: FormAddress): TabChannel {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;
  const isHere = (other: FormAddress): boolean => JSON.stringify(other) === JSON.stringify(address);
  return {
    tell: (answer) => channel?.postMessage({ address, answer } satisfies Message),
    listen: (onSaved) => {
      if (!channel) return () => undefined;
      const take = ({ data }: MessageEvent<Message>): void => {
        if (isHere(data.address)) onSaved(data.answer);
      };
      channel.addEventListener('message', take);
      return () => channel.removeEventListener('message', take);
    },
  };
}
