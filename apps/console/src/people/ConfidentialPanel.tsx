import type { ConfidentialBody } from '@cis/contracts/personnel.responses';

import { ActionButton } from '../components/ActionButton';
import { Facts } from '../components/Facts';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { ConfidentialDialog } from './ConfidentialDialog';

/** Sensitive personal data: shown to personnel officers only, and each look is recorded by the server. */
export function ConfidentialPanel({ personId }: { readonly personId: string }) {
  const t = useText();
  const format = useFormat();
  const mayWrite = useMay('person:write-confidential');
  const query = useApi<ConfidentialBody>(`people/${personId}/confidential`);
  const edit =
    mayWrite && query.data ? (
      <ActionButton label={t('form.edit')}>
        {(close) => <ConfidentialDialog personId={personId} row={query.data} onClose={close} />}
      </ActionButton>
    ) : null;
  return (
    <Panel title={t('people.tabConfidential')} actions={edit}>
      <Loaded query={query}>
        {(row) => (
          <Facts
            facts={[
              { label: t('people.partyJoinedOn'), value: format.date(row.partyJoinedOn) },
              { label: t('people.career'), value: row.career },
              { label: t('people.awards'), value: row.awardsDiscipline },
              { label: t('people.ethnicity'), value: row.ethnicity },
              { label: t('people.religion'), value: row.religion },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
