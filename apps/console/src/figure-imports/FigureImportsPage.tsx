import { DATA_GRADES } from '@cis/contracts/observations.constants';
import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { CommunePicker } from '../components/CommunePicker';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { PeriodPicker } from '../observations/PeriodPicker';
import { useSession } from '../providers/session';
import { DropHint } from './DropHint';
import type { FigureImport, ImportDefaults } from './figure-import.types';
import { ImportHistory } from './ImportHistory';
import { MatrixDownload } from './MatrixDownload';
import { SentTable } from './SentTable';
import { TableInput } from './TableInput';
import { useDroppedFile } from './useDroppedFile';

/** Tables of any size and any communes; earlier imports below. */
export default function FigureImportsPage() {
  const t = useText();
  const word = useWord();
  const navigate = useNavigate();
  const isCommune = useSession()?.tenant.kind === 'commune';
  const [defaults, setDefaults] = useState<ImportDefaults>({});
  const [file, setFile] = useState<File | null>(null);
  const isOver = useDroppedFile(true, setFile);
  const open = useCallback(({ id }: FigureImport) => void navigate(`/figure-imports/${id}`), [navigate]);
  const set = (name: keyof ImportDefaults, value: string): void =>
    setDefaults((before) => ({ ...before, [name]: value === '' ? undefined : value }));
  return (
    <>
      <DropHint isOver={isOver} />
      <PageHeading title={t('figureImports.title')} help={t('figureImports.help')} />
      <Panel title={t('figureImports.pasteTitle')}>
        {file ? (
          <SentTable
            key={`${file.name} ${file.lastModified} ${file.size}`}
            table={file}
            defaults={defaults}
            onRead={open}
          />
        ) : null}
        <TableInput defaults={defaults} onRead={open} />
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
