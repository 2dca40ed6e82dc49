import { Chip } from '@mui/material';

export type Tone = 'ahead' | 'onTrack' | 'behind' | 'atRisk' | 'missing' | 'none';

export const SIGNS: Readonly<Record<Tone, string>> = {
  ahead: '▲',
  onTrack: '●',
  behind: '◐',
  atRisk: '▼',
  missing: '▨',
  none: '–',
};
export const COLOURS: Readonly<Record<Tone, string>> = {
  ahead: 'success.main',
  onTrack: 'info.main',
  behind: 'warning.main',
  atRisk: 'error.main',
  missing: 'text.secondary',
  none: 'text.secondary',
};

/** A state as sign, word and colour; the colour is never alone. */
export function StatusChip({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={<span aria-hidden>{SIGNS[tone]}</span>}
      label={label}
      sx={{
        color: COLOURS[tone],
        borderColor: COLOURS[tone],
        fontWeight: 600,
        '& .MuiChip-icon': { color: 'inherit', ml: 1, fontSize: 12 },
      }}
    />
  );
}
