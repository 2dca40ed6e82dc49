import type { ReportingPeriodPage } from '@cis/contracts/periods.dto';

import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useText, type TextKey } from '../messages/useText';
import { useMay } from '../providers/session';
import { ExtendDialog } from './ExtendDialog';
import { usePeriodColumns } from './period-columns';
import type { Period } from './period.types';
import { SelectionBar } from '../components/SelectionBar';
import { useSelection } from './useSelection';

const KINDS: readonly (readonly [Period['kind'], TextKey])[] = [
  ['M', 'periods.kindM'],
  ['Q', 'periods.kindQ'],
  ['H', 'periods.kindH'],
  ['Y', 'periods.kindY'],
];

const isUpcoming = ({ window }: Period): boolean => window.state === 'upcoming';

/** The newest that can be worked on comes first; what has not begun comes last. */
function byUrgency(one: Period, other: Period): number {
  if (isUpcoming(one) !== isUpcoming(other)) return isUpcoming(one) ? 1 : -1;
  const newestFirst = other.cutoffOn.localeCompare(one.cutoffOn);
  return isUpcoming(one) ? -newestFirst : newestFirst;
}

/** The year's periods by kind; the province chooses several to extend them at once. */
export function PeriodsPanel({ year }: { readonly year: number }) {
  const t = useText();
  const mayManage = useMay('period:manage');
  const selection = useSelection();
  const query = useApi<ReportingPeriodPage>(`reporting-periods?year=${year}&perPage=200`);
  const columns = usePeriodColumns(mayManage ? selection : null);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const chosen = items.filter(({ code }) => selection.ids.has(code));
        return (
          <>
            {items.length === 0 ? (
              <EmptyState title={t('periods.none')}>{t('periods.noneHelp')}</EmptyState>
            ) : null}
            {KINDS.map(([kind, text]) => {
              const rows = items.filter((period) => period.kind === kind).sort(byUrgency);
              return rows.length === 0 ? null : (
                <Panel key={kind} title={t(text)}>
                  <RecordTable caption={t(text)} rows={rows} columns={columns} />
                </Panel>
              );
            })}
            {chosen.length > 0 ? (
              <SelectionBar text={t('periods.selected', { count: chosen.length })} onClear={selection.clear}>
                <ActionButton label={t('periods.extend')} variant="contained">
                  {(close) => <ExtendDialog periods={chosen} onClose={close} onDone={selection.clear} />}
                </ActionButton>
              </SelectionBar>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
