import type { PostBody } from '@cis/contracts/personnel.responses';

import type { Tone } from '../components/StatusChip';

type Occupation = Pick<PostBody, 'state' | 'isKeyPersonnel' | 'minHolders'>;

const TONES: Readonly<Record<PostBody['state'], Tone>> = {
  held: 'onTrack',
  vacant: 'atRisk',
  acting: 'behind',
  over: 'atRisk',
};

/** Somebody ought to hold it and nobody does: a key post, or one that must be held. */
export function isMissed({ state, isKeyPersonnel, minHolders }: Occupation): boolean {
  return state === 'vacant' && (isKeyPersonnel || minHolders > 0);
}

/** How loudly the state is said. */
export function toneOf(post: Occupation): Tone {
  return post.state === 'vacant' && !isMissed(post) ? 'none' : TONES[post.state];
}
