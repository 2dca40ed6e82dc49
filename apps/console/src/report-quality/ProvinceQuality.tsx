import type { ProvinceQualityBody } from '@cis/contracts/report-quality.dto';

import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { CommuneQualityTable } from './CommuneQualityTable';
import { DomainQualityTable } from './DomainQualityTable';
import { MeasureTiles } from './MeasureTiles';

/** The province as a whole, by field, and every commune. */
export function ProvinceQuality({ year }: { readonly year: number }) {
  const t = useText();
  const query = useApi<ProvinceQualityBody>(`province/report-quality?year=${year}`);
  return (
    <Loaded query={query}>
      {({ total, domains, items }) =>
        total.expected === 0 ? (
          <EmptyState title={t('quality.nothingDue')}>{t('quality.nothingDueHelp')}</EmptyState>
        ) : (
          <>
            <MeasureTiles quality={total} />
            <Panel title={t('quality.byDomain')}>
              <DomainQualityTable domains={domains} />
            </Panel>
            <Panel
              title={t('quality.byCommune')}
              actions={<ExportMenu path="province/report-quality/export" filters={['year']} />}
            >
              <CommuneQualityTable items={items} />
            </Panel>
          </>
        )
      }
    </Loaded>
  );
}
