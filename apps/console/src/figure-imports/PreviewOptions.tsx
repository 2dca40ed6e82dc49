import type { UpdateFigureImportBody } from '@cis/contracts/figure-imports.dto';
import { Button, MenuItem, Stack, TextField } from '@mui/material';

import { useText } from '../messages/useText';
import type { Decisions } from './decisions';
import type { FigureImport } from './figure-import.types';

interface PreviewOptionsProps {
  readonly preview: FigureImport;
  readonly isBusy: boolean;
  readonly onDecide: (change: (options: Decisions) => UpdateFigureImportBody) => void;
}

/** Decisions about all cells at once. */
export function PreviewOptions({ preview, isBusy, onDecide }: PreviewOptionsProps) {
  const t = useText();
  const { options, counts } = preview;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        select
        size="small"
        label={t('figureImports.notation')}
        value={options.notation ?? 'auto'}
        disabled={isBusy}
        sx={{ width: { xs: '100%', sm: 220 } }}
        onChange={({ target }) =>
          onDecide(() => ({ notation: target.value === 'vi' || target.value === 'en' ? target.value : null }))
        }
      >
        <MenuItem value="auto">{t('figureImports.notationAuto')}</MenuItem>
        <MenuItem value="vi">{t('figureImports.notationVi')}</MenuItem>
        <MenuItem value="en">{t('figureImports.notationEn')}</MenuItem>
      </TextField>
      {counts.undecided > 0 ? (
        <Button disabled={isBusy} onClick={() => onDecide(() => ({ takesFirstReadings: true }))}>
          {t('figureImports.takeFirst')}
        </Button>
      ) : null}
      {counts.suspicious > 0 || options.skipsSuspicious ? (
        <Button
          disabled={isBusy}
          onClick={() => onDecide(({ skipsSuspicious }) => ({ skipsSuspicious: !skipsSuspicious }))}
        >
          {t(options.skipsSuspicious ? 'figureImports.keepSuspicious' : 'figureImports.skipSuspicious')}
        </Button>
      ) : null}
    </Stack>
  );
}
