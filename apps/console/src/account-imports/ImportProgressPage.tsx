import type { AccountImportResponse } from '@cis/contracts/accounts.dto';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@mui/material';
import { useParams } from 'react-router-dom';

import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import type { Wire } from '../components/wire';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { ImportProgress } from './ImportProgress';
import { SlipPages } from './SlipPages';

const POLL_MILLISECONDS = 1000;

/** A running import: how far it is, and at the end the slips to print, one page a commune. It goes on when left. */
export default function ImportProgressPage() {
  const t = useText();
  const { id = '' } = useParams();
  const query = useQuery<Wire<AccountImportResponse>>({
    queryKey: ['account-imports', id],
    queryFn: async ({ signal }) =>
      (await request<Wire<AccountImportResponse>>(`account-imports/${encodeURIComponent(id)}`, { signal }))
        .body,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MILLISECONDS : false),
  });
  const hasSlips = (query.data?.pages.length ?? 0) > 0;
  return (
    <>
      <div className="no-print">
        <PageHeading
          title={t('accountImports.progressTitle')}
          actions={
            hasSlips ? (
              <Button variant="contained" onClick={() => window.print()}>
                {t('accountImports.print')}
              </Button>
            ) : null
          }
        />
        <Loaded query={query}>
          {(job) => <ImportProgress job={job} onChanged={() => void query.refetch()} />}
        </Loaded>
      </div>
      {query.data ? <SlipPages pages={query.data.pages} /> : null}
    </>
  );
}
