import type { DomainQualityBody } from '@cis/contracts/report-quality.dto';

import { RecordTable } from '../components/RecordTable';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { MeasureBar } from './MeasureBar';

/** Complete and right by field: reports are sent whole, so the other two measures have none. */
export function DomainQualityTable({ domains }: { readonly domains: readonly DomainQualityBody[] }) {
  const t = useText();
  const word = useWord();
  return (
    <RecordTable
      caption={t('quality.byDomain')}
      rows={domains.map((row) => Object.assign({ id: row.domain }, row))}
      columns={[
        { source: 'domain', label: t('province.domain'), render: ({ domain }) => word('domain', domain) },
        {
          source: 'completeness',
          label: t('quality.completeness'),
          isNumeric: true,
          render: ({ completeness, filled, expected }) => (
            <MeasureBar share={completeness} part={filled} whole={expected} />
          ),
        },
        {
          source: 'accuracy',
          label: t('quality.accuracy'),
          isNumeric: true,
          render: ({ accuracy, sound, reported }) => (
            <MeasureBar share={accuracy} part={sound} whole={reported} />
          ),
        },
      ]}
    />
  );
}
