import { Box, Button, LinearProgress, Stack, TextField, Typography } from '@mui/material';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { Panel } from '../components/Panel';
import { useText } from '../messages/useText';
import { readFile, readPasted } from './take-table';

interface AnnexInputProps {
  /** A file that was dropped on the page. */
  readonly dropped: File | null;
  readonly onTable: (rows: string[][]) => void;
}

/** Takes the annex in: a table pasted from Word or Excel is read at once, typed text waits for the button. */
export function AnnexInput({ dropped, onTable }: AnnexInputProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isReading, setReading] = useState(false);

  const read = async (table: () => Promise<string[][]>): Promise<void> => {
    setReading(true);
    setError(null);
    try {
      onTable(await table());
    } catch (fault) {
      setError(fault);
      setReading(false);
    }
  };
  const readDropped = useRef((file: File) => void read(() => readFile(file)));
  useEffect(() => {
    if (dropped) readDropped.current(dropped);
  }, [dropped]);
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    if (!html.includes('<table') && !plain.includes('\t')) return;
    event.preventDefault();
    setText(plain);
    void read(() => readPasted(html, plain));
  };

  return (
    <Panel title={t('annex.takeIn')}>
      <TextField
        label={t('annex.pasteLabel')}
        helperText={t('annex.pasteHelp')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPaste={paste}
        disabled={isReading}
        multiline
        fullWidth
        minRows={5}
        maxRows={10}
        slotProps={{ htmlInput: { spellCheck: false } }}
      />
      {isReading ? (
        <Box sx={{ my: 1 }}>
          <LinearProgress aria-label={t('annex.reading')} />
          <Typography variant="body2" aria-live="polite">
            {t('annex.reading')}
          </Typography>
        </Box>
      ) : null}
      {error === null ? null : <FaultNotice error={error} />}
      <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          disabled={isReading || text.trim() === ''}
          onClick={() => void read(() => readPasted('', text))}
        >
          {t('annex.read')}
        </Button>
        <Button component="label" variant="outlined" disabled={isReading}>
          {t('annex.chooseFile')}
          <input
            type="file"
            accept=".xlsx,.csv,.txt"
            hidden
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void read(() => readFile(file));
            }}
          />
        </Button>
      </Stack>
    </Panel>
  );
}
