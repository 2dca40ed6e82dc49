import type { SubmissionState as State } from '@cis/contracts/submissions.constants';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { SubmissionHeader } from './submission.types';

export const STATE_TONES: Readonly<Record<State, Tone>> = {
  draft: 'none',
  submitted: 'onTrack',
  returned: 'atRisk',
  approved: 'ahead',
  published: 'ahead',
};

/** The state in words; a reopened form says that it is being corrected. */
export function useStateWord(): (
  header: Pick<SubmissionHeader, 'state' | 'correctionReason' | 'sealedNumber'>,
) => string {
  const t = useText();
  const word = useWord();
  return ({ state, correctionReason, sealedNumber }) =>
    state === 'draft' && sealedNumber > 0 && correctionReason !== null
      ? t('submissions.correcting')
      : word('submissionState', state);
}

export function SubmissionState({ header }: { readonly header: SubmissionHeader }) {
  const stateWord = useStateWord();
  return <StatusChip tone={STATE_TONES[header.state]} label={stateWord(header)} />;
}
