import { SelectInput, TextInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { IndicatorInput, PeriodInput, CommuneInput } from '../components/catalogue-inputs';
import { useCatalogue } from '../components/catalogues';
import { DATA_GRADES, OBSERVATION_STATES } from '../components/codes';
import { DecimalInput } from '../components/DecimalInput';
import { FormSection } from '../components/FormSection';
import { useChoices, useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { IndicatorHelp } from './IndicatorHelp';
import { useRatioParts } from './useRatioParts';

interface Values {
  indicatorCode?: string;
  state?: string;
}

const NEEDS_REASON = new Set(['not_available', 'not_applicable']);

/** State first; the fields that follow depend on it. Zero is a value, "missing" is not zero. */
export function ObservationInputs({ isNew = false }: { readonly isNew?: boolean }) {
  const t = useText();
  const word = useWord();
  const indicatorCode = useWatch<Values, 'indicatorCode'>({ name: 'indicatorCode' });
  const state = useWatch<Values, 'state'>({ name: 'state' });
  const indicator = useCatalogue('indicators').find(({ code }) => code === indicatorCode);
  const parts = useRatioParts(indicator);
  const unit = word('unit', indicator?.unit);
  const isRatio = indicator?.aggregation === 'ratio';
  const isReported = state === 'reported';
  const states = useChoices('observationState', OBSERVATION_STATES);
  const grades = useChoices('grade', DATA_GRADES);
  return (
    <>
      {isNew ? (
        <FormSection title={t('observations.sectionWhat')}>
          <CommuneInput source="communeCode" label={t('word.commune')} validate={required()} />
          <PeriodInput source="periodCode" validate={required()} kinds={indicator?.periodKinds} />
          <IndicatorInput source="indicatorCode" isEntered validate={required()} />
        </FormSection>
      ) : null}
      {indicator ? <IndicatorHelp indicator={indicator} /> : null}
      <FormSection title={t('observations.sectionFigure')} help={t('observations.sectionFigureHelp')}>
        <SelectInput source="state" choices={states} validate={required()} />
        {isReported ? (
          <SelectInput
            source="grade"
            choices={grades}
            validate={required()}
            helperText={t('observations.gradeHelp')}
          />
        ) : null}
        {isReported && isRatio ? (
          <>
            <DecimalInput
              source="numerator"
              label={parts.numerator ?? t('observations.numerator')}
              helperText={t('observations.partsHelp')}
            />
            <DecimalInput source="denominator" label={parts.denominator ?? t('observations.denominator')} />
          </>
        ) : null}
        {isReported ? (
          <DecimalInput
            source="value"
            unit={unit}
            helperText={t(isRatio ? 'observations.valueOfPartsHelp' : 'observations.valueHelp')}
            {...(isRatio ? {} : { validate: required() })}
          />
        ) : null}
        {NEEDS_REASON.has(state ?? '') ? (
          <TextInput
            source="reason"
            multiline
            validate={required()}
            helperText={t('observations.reasonHelp')}
          />
        ) : null}
        <TextInput source="note" multiline helperText={t('observations.noteHelp')} />
      </FormSection>
    </>
  );
}
