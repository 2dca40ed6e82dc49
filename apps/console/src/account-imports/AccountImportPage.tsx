import { ACCOUNT_IMPORT_COLUMNS } from '@cis/contracts/accounts.constants';
import type { AccountImportPage as ImportPage, AccountImportResponse } from '@cis/contracts/accounts.dto';
import { ROLES_BY_TENANT } from '@cis/contracts/permissions';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { FaultNotice } from '../components/FaultNotice';
import { ImportFaultTable } from '../components/ImportFaultTable';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useWord } from '../components/useChoices';
import type { Wire } from '../components/wire';
import { useText } from '../messages/useText';
import { request } from '../providers/http';
import { useIdempotencyKey } from '../providers/idempotency-key';
import { faultsOf } from './faults-of';
import { ImportHistory } from './ImportHistory';
import { saveTemplate } from './template';

/** Accounts of many communes from one list. Repeating a list is safe: who exists already stays as is. */
export default function AccountImportPage() {
  const t = useText();
  const navigate = useNavigate();
  const word = useWord();
  const { key, renew } = useIdempotencyKey();
  const [fault, setFault] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const faults = faultsOf(fault);
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
        <Typography variant="body2" color="text.secondary">
          {t('accountImports.columnsHelp')}
        </Typography>
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {t('accountImports.rolesAllowed', {
            roles: ROLES_BY_TENANT.commune.map((role) => word('role', role)).join(', '),
          })}
        </Typography>
        {fault ? <FaultNotice error={fault} /> : null}
        {faults.length > 0 ? <ImportFaultTable faults={faults} /> : null}
        <Button component="label" variant="contained" disabled={isSending} sx={{ mr: 1 }}>
          {t(isSending ? 'accountImports.reading' : 'import.choose')}
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
        <Button onClick={saveTemplate}>{t('accountImports.template')}</Button>
      </Panel>
      <Panel title={t('accountImports.earlier')}>
        <Loaded query={query}>{({ items }) => <ImportHistory imports={items} />}</Loaded>
      </Panel>
    </>
  );
}
