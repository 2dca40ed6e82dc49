import type { TargetIssuer } from '@cis/contracts/targets.constants';
import { mayIssue } from '@cis/domain/target-assignment';
import { today } from '@cis/ui';
import { NumberInput, SelectInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { CommuneInput, IndicatorInput } from '../components/catalogue-inputs';
import { useCatalogue } from '../components/catalogues';
import { TARGET_HORIZONS, TARGET_ISSUERS } from '../components/codes';
import { CreatePage } from '../components/CreatePage';
import { FormSection } from '../components/FormSection';
import { useChoices, useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { queryValue } from '../providers/query-value';
import { useSession } from '../providers/session';
import { BoundInputs, TargetDecisionInputs } from './bound-inputs';

const plainYear = (value: unknown): string => queryValue(value) ?? '';

function Inputs({ issuers }: { readonly issuers: readonly TargetIssuer[] }) {
  const t = useText();
  const word = useWord();
  const indicatorCode = useWatch<{ indicatorCode?: string }, 'indicatorCode'>({ name: 'indicatorCode' });
  const unit = useCatalogue('indicators').find(({ code }) => code === indicatorCode)?.unit;
  return (
    <>
      <FormSection title={t('targets.sectionWhat')}>
        <CommuneInput source="communeCode" label={t('word.commune')} validate={required()} />
        <IndicatorInput source="indicatorCode" isEntered validate={required()} />
        <SelectInput
          source="horizon"
          choices={useChoices('horizon', TARGET_HORIZONS)}
          validate={required()}
        />
        <NumberInput
          source="year"
          validate={required()}
          format={plainYear}
          helperText={t('targets.yearHelp')}
        />
        <SelectInput source="issuer" choices={useChoices('issuer', issuers)} validate={required()} />
      </FormSection>
      <FormSection title={t('targets.sectionValue')}>
        <BoundInputs unit={word('unit', unit)} />
      </FormSection>
      <FormSection title={t('targets.sectionDecision')} help={t('targets.sectionDecisionHelp')}>
        <TargetDecisionInputs />
      </FormSection>
    </>
  );
}

export default function TargetCreate() {
  const t = useText();
  const now = today();
  const tenant = useSession()?.tenant;
  const kind = tenant?.kind ?? 'commune';
  const issuers = TARGET_ISSUERS.filter((issuer) => mayIssue(kind, issuer));
  const isOwn = kind === 'commune';
  return (
    <CreatePage
      title={t(isOwn ? 'targetGrid.recordOwn' : 'targets.assign')}
      help={t(isOwn ? 'targetGrid.recordOwnHelp' : 'targets.assignHelp')}
      defaultValues={{
        horizon: 'year',
        issuer: issuers[0],
        ...(tenant?.communeCode ? { communeCode: tenant.communeCode } : {}),
        operator: 'at_least',
        year: Number(now.slice(0, 4)),
        effectiveOn: now,
      }}
    >
      <Inputs issuers={issuers} />
    </CreatePage>
  );
}
