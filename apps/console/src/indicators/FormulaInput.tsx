import type { FormulaWordsBody } from '@cis/contracts/indicators.responses';
import { Alert, Box } from '@mui/material';
import { useEffect, useState } from 'react';
import { required, TextInput, useLocale } from 'react-admin';
import { useWatch } from 'react-hook-form';

import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';

const PAUSE_MS = 350;

interface FormulaInputProps {
  readonly code: string | undefined;
  readonly readOnly: boolean;
}

/** A formula, and below it how it reads, or what is wrong with it, while it is typed. */
export function FormulaInput({ code, readOnly }: FormulaInputProps) {
  const t = useText();
  const isEnglish = useLocale() === 'en';
  const typed = useWatch<{ formula?: string | null }, 'formula'>({ name: 'formula' })?.trim() ?? '';
  const formula = useSettled(typed);
  const query = new URLSearchParams({ formula, ...(code ? { code } : {}) });
  const words = useApi<FormulaWordsBody>(formula ? `indicators/formula-words?${query.toString()}` : null);
  const isSettled = formula === typed && formula !== '';
  return (
    <Box sx={{ gridColumn: { md: '1 / -1' } }}>
      <TextInput
        source="formula"
        fullWidth
        readOnly={readOnly}
        validate={required()}
        helperText={t('catalogue.formulaHelp')}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off', autoCapitalize: 'off' } }}
      />
      <Box aria-live="polite" sx={{ mb: 2 }}>
        {formula === '' ? <Alert severity="info">{t('catalogue.formulaWaiting')}</Alert> : null}
        {isSettled && words.data ? (
          <Alert severity="success">
            {t('catalogue.inWords')}: {isEnglish ? words.data.en : words.data.vi}
          </Alert>
        ) : null}
        {isSettled && words.error ? <Alert severity="error">{words.error.message}</Alert> : null}
      </Box>
    </Box>
  );
}

/** The text once the person pauses, so that not every key asks. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
