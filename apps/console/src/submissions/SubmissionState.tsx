import type { SubmissionState as State } from '@cis/contracts/submissions.constants';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { ReviewSlot, SubmissionHeader } from './submission.types';

export const STATE_TONES: Readonly<Record<State, Tone>> = {
  draft: 'none',
  submitted: 'onTrack',
  returned: 'atRisk',
  approved: 'ahead',
  published: 'ahead',
};

/** The state in words; a form that was sealed and is a draft again is being corrected. */
export function useStateWord(): (header: Pick<ReviewSlot, 'state' | 'sealedNumber'>) => string {
  const t = useText();
  const word = useWord();
  return ({ state, sealedNumber = 0 }) =>
    state === 'draft' && sealedNumber > 0 ? t('submissions.correcting') : word('submissionState', state);
}

export function SubmissionState({ header }: { readonly header: SubmissionHeader }) {
  const stateWord = useStateWord();
  return <StatusChip tone={STATE_TONES[header.state]} label={stateWord(header)} />;
}
