import { SUBMISSION_STATES } from '@cis/contracts/submissions.constants';
import { Stack, Typography } from '@mui/material';

import { COLOURS, SIGNS } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { PUBLISHED_SIGN } from './slot-look';
import { STATE_TONES } from './SubmissionState';

/** What the signs mean. */
export function ReviewLegend() {
  const t = useText();
  const word = useWord();
  const signs = [
    { sign: SIGNS.missing, text: t('submissions.notSent'), colour: COLOURS.missing },
    ...SUBMISSION_STATES.map((state) => ({
      sign: state === 'published' ? PUBLISHED_SIGN : SIGNS[STATE_TONES[state]],
      text: word('submissionState', state),
      colour: COLOURS[STATE_TONES[state]],
    })),
    { sign: 'Δ', text: t('submissions.filterChanged'), colour: 'text.primary' },
    { sign: '⚠', text: t('submissions.filterWarnings'), colour: 'text.primary' },
    { sign: '?', text: t('submissions.filterQuestions'), colour: 'text.primary' },
  ];
  return (
    <Stack direction="row" sx={{ columnGap: 2, flexWrap: 'wrap', mb: 1 }}>
      {signs.map(({ sign, text, colour }) => (
        <Typography key={sign} variant="body2" color="text.secondary">
          <Typography component="span" variant="body2" aria-hidden sx={{ color: colour, fontWeight: 600 }}>
            {sign}
          </Typography>{' '}
          {text}
        </Typography>
      ))}
    </Stack>
  );
}
