import type { EntryMeaningBody } from '../entry.types';
import type { PaceState } from '@cis/contracts/periods.constants';
import { Box } from '@mui/material';

import { COLOURS, SIGNS, type Tone } from '../../components/StatusChip';
import { useWord } from '../../components/useChoices';
import { useFormat } from '../../components/useFormat';

const TONES: Readonly<Record<PaceState, Tone>> = {
  ahead: 'ahead',
  on_track: 'onTrack',
  behind: 'behind',
  at_risk: 'atRisk',
};

/** How far the figure is: per cent of the year's target, and whether that is enough by now, in words. */
export function Achieved({ meaning }: { readonly meaning: EntryMeaningBody }) {
  const word = useWord();
  const format = useFormat();
  const { ratio, result, pace } = meaning;
  const tone = pace && TONES[pace];
  return (
    <>
      {ratio === null ? null : `${format.number(ratio, 1)} %`}
      {tone ? (
        <Box component="small" sx={{ display: 'block', color: COLOURS[tone], fontWeight: 600 }}>
          <span aria-hidden>{SIGNS[tone]} </span>
          {word('pace', pace)}
        </Box>
      ) : (
        <Box component="small" sx={{ display: 'block' }}>
          {word('targetResult', result)}
        </Box>
      )}
    </>
  );
}
