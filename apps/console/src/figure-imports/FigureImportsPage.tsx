import { DATA_GRADES } from '@cis/contracts/observations.constants';
import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { CommunePicker } from '../components/CommunePicker';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { PeriodPicker } from '../observations/PeriodPicker';
import { useSession } from '../providers/session';
import type { ImportDefaults } from './figure-import.types';
import { ImportHistory } from './ImportHistory';
import { MatrixDownload } from './MatrixDownload';
import { TableInput } from './TableInput';

/** Tables of any size and any communes; earlier imports below. */
export default function FigureImportsPage() {
  const t = useText();
  const word = useWord();
  const navigate = useNavigate();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const [defaults, setDefaults] = useState<ImportDefaults>({});
  const set = (name: keyof ImportDefaults, value: string): void =>
    setDefaults((before) => ({ ...before, [name]: value === '' ? undefined : value }));
  return (
    <>
      <PageHeading title={t('figureImports.title')} help={t('figureImports.help')} />
      <Panel title={t('figureImports.pasteTitle')}>
        <TableInput defaults={defaults} onRead={({ id }) => void navigate(`/figure-imports/${id}`)} />
        <Typography variant="body2" color="text.secondary" sx={{ mt: 2, mb: 1 }}>
          {t('figureImports.defaults')}
        </Typography>
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
          <PeriodPicker value={defaults.periodCode ?? null} onChange={(code) => set('periodCode', code)} />
          {isCommune ? null : (
            <CommunePicker
              value={defaults.communeCode ?? null}
              onChange={(code) => set('communeCode', code)}
              wholeProvince=""
            />
          )}
          <TextField
            select
            fullWidth
            label={t('figureImports.grade')}
            value={defaults.grade ?? 'preliminary'}
            onChange={({ target }) => set('grade', target.value)}
          >
            {DATA_GRADES.map((grade) => (
              <MenuItem key={grade} value={grade}>
                {word('grade', grade)}
              </MenuItem>
            ))}
          </TextField>
        </Stack>
      </Panel>
      <Panel title={t('figureImports.matrix')}>
        <MatrixDownload />
      </Panel>
      <Panel title={t('figureImports.earlier')}>
        <ImportHistory />
      </Panel>
    </>
  );
}
