import { today } from '@cis/ui';
import { Button, Stack } from '@mui/material';
import { Link, useSearchParams } from 'react-router-dom';

import { AsOfPicker } from '../components/AsOfPicker';
import { CommunePicker } from '../components/CommunePicker';
import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { PageHeading } from '../components/PageHeading';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { PersonnelTabs } from './PersonnelTabs';
import { PostsOfCommune } from './PostsOfCommune';

/** A commune's posts on a chosen day, by block and in rank order, vacancies included. */
export default function PersonnelPage() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const session = useSession();
  const mayWrite = useMay('person:write');
  const mayExport = useMay('person:export');
  const communeCode = session?.tenant.communeCode ?? search.get('communeCode');
  const asOf = search.get('asOf') ?? today();

  const choose = (name: string, value: string): void => {
    setSearch(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  };

  return (
    <>
      <PersonnelTabs />
      <PageHeading
        title={t('personnel.title')}
        help={t('personnel.help')}
        actions={
          <>
            {mayExport ? <ExportMenu path="people/export" filters={['communeCode', 'asOf']} /> : null}
            {mayWrite ? (
              <Button
                component={Link}
                to={`/people/create${communeCode ? `?communeCode=${communeCode}` : ''}`}
                variant="contained"
              >
                {t('people.add')}
              </Button>
            ) : null}
          </>
        }
      />
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        className="no-print"
        sx={{ gap: 2, mb: 2, maxWidth: 640 }}
      >
        {session?.tenant.kind === 'commune' ? null : (
          <CommunePicker value={communeCode} onChange={(code) => choose('communeCode', code)} />
        )}
        <AsOfPicker value={asOf} onChange={(day) => choose('asOf', day)} />
      </Stack>
      {communeCode ? (
        <PostsOfCommune communeCode={communeCode} asOf={asOf} />
      ) : (
        <EmptyState title={t('personnel.chooseCommune')}>{t('personnel.chooseCommuneHelp')}</EmptyState>
      )}
    </>
  );
}
