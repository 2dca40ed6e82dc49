import type { TargetResult } from '@cis/contracts/targets.constants';
import { today } from '@cis/ui';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';

const TONES: Readonly<Record<TargetResult, Tone>> = { not_met: 'atRisk', met: 'onTrack', exceeded: 'ahead' };

interface ResultChipProps {
  readonly result: TargetResult | null | undefined;
  /** The year is not over: what is not met may still be. */
  readonly isRunning?: boolean;
}

/** Whether the target's year goes on. */
export function isRunning({ year }: { readonly year: number }): boolean {
  return year >= Number(today().slice(0, 4));
}

/** Không đạt, đạt or vượt; computed by the server, never typed. */
export function ResultChip({ result, isRunning: mayChange = false }: ResultChipProps) {
  const t = useText();
  const word = useWord();
  if (!result) return <StatusChip tone="missing" label={t('targets.noResult')} />;
  if (result === 'not_met' && mayChange) return <StatusChip tone="behind" label={t('targets.notYet')} />;
  return <StatusChip tone={TONES[result]} label={word('targetResult', result)} />;
}
