import { DEFAULT_FORM } from '@cis/contracts/submissions.constants';
import { Stack } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { CommunePicker } from '../components/CommunePicker';
import { useCatalogue } from '../components/catalogues';
import { EmptyState } from '../components/EmptyState';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import { currentPeriod } from './current-period';
import { EntryForm } from './entry/EntryForm';
import { PeriodPicker } from './PeriodPicker';

/** Everything a commune reports for one period, on one page. */
export default function EntryPage() {
  const t = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const periods = useCatalogue('reporting-periods');
  const communeCode = session?.tenant.communeCode ?? search.get('communeCode');
  const year = search.get('year');
  const periodCode =
    search.get('periodCode') ?? (year ? `${year}-Y` : (currentPeriod(periods)?.code ?? null));
  const form = search.get('form') ?? DEFAULT_FORM;
  const choose = (name: string, value: string | null): void =>
    setSearch((before) => {
      if (value === null) before.delete(name);
      else before.set(name, value);
      if (name === 'periodCode') before.delete('year');
      return before;
    });
  return (
    <>
      <PageHeading
        title={t('observations.title')}
        actions={
          <Stack
            direction={{ xs: 'column', sm: 'row' }}
            sx={{
              gap: { xs: 0, sm: 2 },
              width: { xs: '100%', sm: 'auto' },
              '& > *': { minWidth: { sm: 260 } },
            }}
          >
            {session?.tenant.kind === 'commune' ? null : (
              <CommunePicker value={communeCode} onChange={(code) => choose('communeCode', code)} />
            )}
            <PeriodPicker value={periodCode} onChange={(code) => choose('periodCode', code)} />
          </Stack>
        }
      />
      {communeCode && periodCode ? (
        <EntryForm
          form={form}
          communeCode={communeCode}
          periodCode={periodCode}
          onlyIndicator={search.get('indicatorCode')}
          onShowAll={() => choose('indicatorCode', null)}
        />
      ) : (
        <EmptyState title={t('personnel.chooseCommune')}>{t('observations.chooseHelp')}</EmptyState>
      )}
    </>
  );
}
