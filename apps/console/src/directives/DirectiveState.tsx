import type { DirectiveState as State } from '@cis/contracts/directives.constants';

import { StatusChip, type Tone } from '../components/StatusChip';
import { useWord } from '../components/useChoices';

const TONES: Readonly<Record<State, Tone>> = { draft: 'missing', issued: 'onTrack', replaced: 'none' };

export function DirectiveState({ state }: { readonly state: State }) {
  const word = useWord();
  return <StatusChip tone={TONES[state]} label={word('directiveState', state)} />;
}
