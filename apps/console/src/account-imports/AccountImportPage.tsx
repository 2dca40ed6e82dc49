import { ACCOUNT_IMPORT_COLUMNS } from '@cis/contracts/accounts.constants';
import type { AccountImportPage as ImportPage, AccountImportResponse } from '@cis/contracts/accounts.dto';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { FaultNotice } from '../components/FaultNotice';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import type { Wire } from '../components/wire';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { useIdempotencyKey } from '../providers/idempotency-key';
import { ImportHistory } from './ImportHistory';

/** Accounts of many communes from one list. Repeating a list is safe: who exists already stays as is. */
export default function AccountImportPage() {
  const t = useText();
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const query = useApi<Wire<ImportPage>>('account-imports');

  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setSending(true);
    setFault(null);
    try {
      const body = new FormData();
      body.append('file', file);
      const { body: started } = await request<Wire<AccountImportResponse>>('account-imports', {
        method: 'POST',
        body,
        key: key(),
      });
      await navigate(`/account-imports/${started.id}`);
    } catch (error) {
      setFault(error);
      renew();
    } finally {
      setSending(false);
    }
  };

  return (
    <>
      <PageHeading title={t('accountImports.title')} help={t('accountImports.help')} />
      <Panel title={t('accountImports.new')}>
        <Typography gutterBottom>
          {t('accountImports.columns', { columns: ACCOUNT_IMPORT_COLUMNS.join(', ') })}
        </Typography>
        {fault ? <FaultNotice error={fault} /> : null}
        <Button component="label" variant="contained" disabled={isSending}>
          {t('import.choose')}
          <input
            type="file"
            accept=".csv,.xlsx"
            hidden
            onChange={(event) => {
              void send(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Button>
      </Panel>
      <Panel title={t('accountImports.earlier')}>
        <Loaded query={query}>{({ items }) => <ImportHistory imports={items} />}</Loaded>
      </Panel>
    </>
  );
}
