import type { CommuneQualityBody } from '@cis/contracts/report-quality.dto';

import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { MeasureTiles } from './MeasureTiles';

/** How the own commune's reports stand. */
export function OwnQuality({ year }: { readonly year: number }) {
  const t = useText();
  const query = useApi<CommuneQualityBody>(`me/report-quality?year=${year}`);
  return (
    <Loaded query={query}>
      {(quality) =>
        quality.expected === 0 ? (
          <EmptyState title={t('quality.nothingDue')}>{t('quality.nothingDueHelp')}</EmptyState>
        ) : (
          <MeasureTiles quality={quality} />
        )
      }
    </Loaded>
  );
}
