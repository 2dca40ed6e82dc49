import { Button } from '@mui/material';
import { NumberInput, SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { CommuneInput, IndicatorInput } from '../components/catalogue-inputs';
import { TARGET_ISSUERS } from '../components/codes';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResourceList } from '../components/ResourceList';
import { useChoices } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { useTargetColumns } from './target-columns';
import type { TargetRow } from './target.types';

/** Targets with what was reached: a commune's own, or everybody's. */
export default function TargetList() {
  const t = useText();
  const mayAssign = useMay('target:assign');
  const isWide = useSession()?.tenant.kind !== 'commune';
  return (
    <ResourceList<TargetRow>
      title={t('targets.title')}
      help={t('targets.help')}
      filters={[
        searchFilter(),
        <NumberInput
          key="year"
          source="year"
          label={t('targets.year')}
          format={(value: unknown) => (value as string) ?? ''}
          alwaysOn
        />,
        <SelectInput
          key="issuer"
          source="issuer"
          label={t('targets.issuer')}
          choices={useChoices('issuer', TARGET_ISSUERS)}
        />,
        <IndicatorInput key="indicatorCode" source="indicatorCode" label={t('targets.indicator')} />,
        ...(isWide
          ? [<CommuneInput key="communeCode" source="communeCode" label={t('word.commune')} alwaysOn />]
          : []),
      ]}
      columns={useTargetColumns(isWide)}
      linkOf={({ id }) => `/targets/${id}/show`}
      actions={
        mayAssign ? (
          <Button component={Link} to="/targets/create" variant="contained">
            {t('targets.assign')}
          </Button>
        ) : null
      }
      empty={
        <EmptyState title={t('targets.emptyTitle')}>
          {t(mayAssign ? 'targets.emptyProvince' : 'targets.emptyCommune')}
        </EmptyState>
      }
    />
  );
}
