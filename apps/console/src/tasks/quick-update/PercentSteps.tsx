import { Box, Button, Slider, Stack, Typography } from '@mui/material';

import { useText } from '../../messages/useText';

interface PercentStepsProps {
  /** null: not told; the progress so far is shown in its place. */
  readonly value: number | null;
  readonly before: number | null;
  readonly onChange: (percent: number) => void;
}

const STEPS = [25, 50, 75, 100] as const;

/** The usual steps under the thumb, and a slider for all others. */
export function PercentSteps({ value, before, onChange }: PercentStepsProps) {
  const t = useText();
  const shown = value ?? before ?? 0;
  return (
    <Box role="group" aria-label={t('tasks.percent')} sx={{ mt: 2 }}>
      <Typography component="div" sx={{ fontWeight: 600 }}>
        {value === null && before !== null
          ? t('taskWork.percentBefore', { percent: before })
          : t('taskWork.percentIs', { percent: shown })}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, mt: 1 }}>
        {STEPS.map((step) => (
          <Button
            key={step}
            variant={value === step ? 'contained' : 'outlined'}
            aria-pressed={value === step}
            onClick={() => onChange(step)}
            sx={{ flex: 1, minHeight: 48, minWidth: 0, px: 0.5 }}
          >
            {`${step} %`}
          </Button>
        ))}
      </Stack>
      <Box sx={{ px: 1.5, mt: 1 }}>
        <Slider
          value={shown}
          step={5}
          onChange={(_, percent) => onChange(percent)}
          aria-label={t('taskWork.percentSlider')}
          valueLabelDisplay="auto"
        />
      </Box>
    </Box>
  );
}
