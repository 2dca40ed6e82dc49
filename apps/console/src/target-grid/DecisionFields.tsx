import { Stack, TextField, Typography } from '@mui/material';

import { DatePicker } from '../components/DatePicker';
import { useText } from '../messages/useText';
import type { Decision, DecisionField } from './decision';
import { DecisionFileInput } from './DecisionFileInput';

interface DecisionFieldsProps {
  readonly decision: Decision;
  readonly missing: readonly DecisionField[];
  readonly onChange: (change: Partial<Decision>) => void;
}

/** The signed decision behind everything in the batch. */
export function DecisionFields({ decision, missing, onChange }: DecisionFieldsProps) {
  const t = useText();
  const fault = (field: DecisionField): { error: boolean; helperText?: string } =>
    missing.includes(field) ? { error: true, helperText: t('targetGrid.required') } : { error: false };
  return (
    <>
      <Typography variant="h2" sx={{ mt: 3, mb: 2 }}>
        {t('targetGrid.decision')}
      </Typography>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, mb: 2 }}>
        <TextField
          required
          fullWidth
          label={t('targetGrid.number')}
          helperText={t('targetGrid.numberHelp')}
          value={decision.number}
          onChange={(event) => onChange({ number: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 100 } }}
          {...fault('number')}
        />
        <DatePicker
          label={t('targetGrid.date')}
          value={decision.date}
          onChange={(date) => onChange({ date })}
          {...fault('date')}
        />
        <DatePicker
          label={t('targetGrid.effectiveOn')}
          value={decision.effectiveOn}
          onChange={(effectiveOn) => onChange({ effectiveOn })}
          {...fault('effectiveOn')}
        />
      </Stack>
      <TextField
        fullWidth
        multiline
        label={t('targetGrid.abstract')}
        value={decision.abstract}
        onChange={(event) => onChange({ abstract: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        sx={{ mb: 2 }}
      />
      <DecisionFileInput file={decision.file} onChange={(file) => onChange({ file })} />
    </>
  );
}
