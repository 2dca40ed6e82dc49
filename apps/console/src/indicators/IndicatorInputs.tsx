import { BooleanInput, NumberInput, required, SelectArrayInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { DepartmentInput } from '../components/catalogue-inputs';
import {
  AGGREGATIONS,
  APPLIES_TO,
  INDICATOR_DIRECTIONS,
  INDICATOR_DOMAINS,
  INDICATOR_KINDS,
  PERIOD_KINDS,
  VISIBILITIES,
} from '../components/codes';
import { DecimalInput } from '../components/DecimalInput';
import { FormSection } from '../components/FormSection';
import { useChoices, useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { AnyIndicatorInput } from './AnyIndicatorInput';
import { FormulaInput } from './FormulaInput';
import { UnitInput } from './UnitInput';

interface IndicatorInputsProps {
  readonly code?: string;
  /** There are figures or targets: what gives them meaning stays. */
  readonly isFixed?: boolean;
}

/** A definition in sections: names, measurement, computation, ranges, publication. */
export function IndicatorInputs({ code, isFixed = false }: IndicatorInputsProps) {
  const t = useText();
  return (
    <>
      <FormSection title={t('catalogue.sectionName')}>
        {code === undefined ? (
          <TextInput source="code" validate={required()} helperText={t('catalogue.codeHelp')} />
        ) : null}
        <SelectInput
          source="domain"
          choices={useChoices('domain', INDICATOR_DOMAINS)}
          validate={required()}
        />
        <TextInput source="nameVi" validate={required()} multiline />
        <TextInput source="nameEn" validate={required()} multiline />
        <DepartmentInput source="departmentId" />
        <NumberInput source="sortOrder" helperText={t('catalogue.sortHelp')} />
      </FormSection>
      <FormSection title={t('catalogue.sectionMeasure')}>
        <SelectInput
          source="kind"
          choices={useChoices('indicatorKind', INDICATOR_KINDS)}
          readOnly={isFixed}
          validate={required()}
        />
        <UnitInput readOnly={isFixed} />
        <SelectInput
          source="direction"
          choices={useChoices('direction', INDICATOR_DIRECTIONS)}
          readOnly={isFixed}
          validate={required()}
        />
        <NumberInput source="decimals" helperText={t('catalogue.decimalsHelp')} validate={required()} />
        <SelectArrayInput
          source="periodKinds"
          choices={useChoices('periodKind', PERIOD_KINDS)}
          helperText={t('catalogue.periodHelp')}
          validate={required()}
        />
        <SelectInput source="appliesTo" choices={useChoices('appliesTo', APPLIES_TO)} validate={required()} />
        <BooleanInput source="isCumulative" readOnly={isFixed} helperText={t('catalogue.cumulativeHelp')} />
      </FormSection>
      <ComputationInputs code={code} isFixed={isFixed} />
      <RangeInputs />
      <FormSection title={t('catalogue.sectionPublish')}>
        <SelectInput
          source="visibility"
          choices={useChoices('visibility', VISIBILITIES)}
          helperText={t('catalogue.visibilityHelp')}
          validate={required()}
        />
        <TextInput source="evidence" />
        <TextInput source="source" multiline />
      </FormSection>
    </>
  );
}

function ComputationInputs({
  code,
  isFixed,
}: {
  readonly code: string | undefined;
  readonly isFixed: boolean;
}) {
  const t = useText();
  const kind = useWatch<{ kind?: string }, 'kind'>({ name: 'kind' });
  return (
    <FormSection title={t('catalogue.sectionCompute')} help={t('catalogue.sectionComputeHelp')}>
      {kind === 'derived' ? <FormulaInput code={code} readOnly={isFixed} /> : null}
      <SelectInput
        source="aggregation"
        choices={useChoices('aggregation', AGGREGATIONS)}
        readOnly={isFixed}
        validate={required()}
      />
      <AnyIndicatorInput
        source="weightCode"
        without={code}
        readOnly={isFixed}
        helperText={t('catalogue.weightHelp')}
      />
      <TextInput source="numerator" readOnly={isFixed} />
      <TextInput source="denominator" readOnly={isFixed} helperText={t('catalogue.denominatorHelp')} />
    </FormSection>
  );
}

function RangeInputs() {
  const t = useText();
  const word = useWord();
  const unit = word('unit', useWatch<{ unit?: string }, 'unit'>({ name: 'unit' }));
  return (
    <FormSection title={t('catalogue.sectionRange')} help={t('catalogue.sectionRangeHelp')}>
      <DecimalInput source="hardMin" unit={unit} />
      <DecimalInput source="hardMax" unit={unit} />
      <DecimalInput source="softMin" unit={unit} />
      <DecimalInput source="softMax" unit={unit} />
      <TextInput source="rangeBasis" />
    </FormSection>
  );
}
