import { today } from '@cis/ui';
import { Button } from '@mui/material';
import { SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';

import { CommuneInput, IndicatorInput } from '../components/catalogue-inputs';
import { INDICATOR_DOMAINS, TARGET_ISSUERS, TARGET_RESULTS } from '../components/codes';
import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { searchFilter } from '../components/filters';
import { ImportButton } from '../components/ImportButton';
import { ResourceList } from '../components/ResourceList';
import { useChoices } from '../components/useChoices';
import { yearsAround } from '../components/years';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { NewTargets } from './NewTargets';
import { useTargetColumns } from './target-columns';
import type { TargetRow } from './target.types';

const EXPORT_FILTERS = [
  'q',
  'year',
  'result',
  'domain',
  'acknowledged',
  'issuer',
  'indicatorCode',
  'communeCode',
];

/** Targets with what was reached: a commune's own, or everybody's. */
export default function TargetList() {
  const t = useText();
  const mayAssign = useMay('target:assign');
  const mayExport = useMay('target:export');
  const mayImport = useMay('target:import');
  const isWide = useSession()?.tenant.kind !== 'commune';
  return (
    <>
      {isWide ? null : <NewTargets />}
      <ResourceList<TargetRow>
        title={t('targets.title')}
        help={t('targets.help')}
        filters={[
          searchFilter(),
          <SelectInput
            key="year"
            source="year"
            label={t('targets.year')}
            choices={yearsAround(Number(today().slice(0, 4))).map((year) => ({
              id: year,
              name: String(year),
            }))}
            alwaysOn
          />,
          <SelectInput
            key="result"
            source="result"
            label={t('targets.result')}
            choices={[
              ...useChoices('targetResult', TARGET_RESULTS),
              { id: 'none', name: t('targets.noResult') },
            ]}
            alwaysOn
          />,
          <SelectInput
            key="domain"
            source="domain"
            label={t('province.domain')}
            choices={useChoices('domain', INDICATOR_DOMAINS)}
          />,
          <SelectInput
            key="acknowledged"
            source="acknowledged"
            label={t('targets.acknowledged')}
            choices={[
              { id: 'true', name: t('targets.isAcknowledged') },
              { id: 'false', name: t('targets.notAcknowledged') },
            ]}
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
          <>
            {mayExport ? <ExportMenu path="targets/export" filters={EXPORT_FILTERS} /> : null}
            {mayImport ? (
              <ImportButton
                path="targets/import"
                title={t('targets.importTitle')}
                help={t('targets.importHelp')}
              />
            ) : null}
            {mayAssign ? (
              <Button component={Link} to="/targets/create" variant="contained">
                {t(isWide ? 'targets.assign' : 'targetGrid.recordOwn')}
              </Button>
            ) : null}
          </>
        }
        empty={
          <EmptyState title={t('targets.emptyTitle')}>
            {t(mayAssign && isWide ? 'targets.emptyProvince' : 'targets.emptyCommune')}
          </EmptyState>
        }
      />
    </>
  );
}
