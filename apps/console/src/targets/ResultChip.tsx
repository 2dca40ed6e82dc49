import type { TargetResult } from '@cis/contracts/targets.constants';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';

const TONES: Readonly<Record<TargetResult, Tone>> = { not_met: 'atRisk', met: 'onTrack', exceeded: 'ahead' };

/** Không đạt, đạt or vượt; computed by the server, never typed. */
export function ResultChip({ result }: { readonly result: TargetResult | null | undefined }) {
  const t = useText();
  const word = useWord();
  if (!result) return <StatusChip tone="missing" label={t('targets.noResult')} />;
  return <StatusChip tone={TONES[result]} label={word('targetResult', result)} />;
}
