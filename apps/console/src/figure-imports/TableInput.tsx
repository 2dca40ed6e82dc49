import { Box, Button, LinearProgress, Stack, TextField, Typography } from '@mui/material';
import { useState, type ClipboardEvent } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useText } from '../messages/useText';
import type { FigureImport, ImportDefaults } from './figure-import.types';
import { sendFile, sendPasted } from './send-table';

interface TableInputProps {
  readonly defaults: ImportDefaults;
  readonly onRead: (preview: FigureImport) => void;
}

/** Takes a table: pasted or chosen; files dropped on the page are the page's. A paste is read at once; typed text waits for the button. */
export function TableInput({ defaults, onRead }: TableInputProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<unknown>(null);
  const [isReading, setReading] = useState(false);

  const read = async (send: () => Promise<FigureImport>): Promise<void> => {
    setReading(true);
    setFault(null);
    try {
      onRead(await send());
    } catch (error) {
      setFault(error);
    } finally {
      setReading(false);
    }
  };
  const readText = (given: string): void => void read(() => sendPasted(given, defaults));
  const readFile = (file: File | undefined): void => {
    if (file) void read(() => sendFile(file, defaults));
  };
  const paste = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData.files;
    const pasted = event.clipboardData.getData('text/plain');
    // Spreadsheets put a picture of the cells beside their text.
    if (pasted.includes('\t') || pasted.includes('\n')) {
      event.preventDefault();
      setText(pasted);
      readText(pasted);
    } else if (file) {
      event.preventDefault();
      readFile(file);
    }
  };

  return (
    <Box>
      <TextField
        label={t('figureImports.pasteLabel')}
        helperText={t('figureImports.pasteHelp')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
        disabled={isReading}
        multiline
        fullWidth
        minRows={4}
        maxRows={8}
        slotProps={{
          htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', whiteSpace: 'pre' } },
        }}
      />
      {isReading ? (
        <Box sx={{ my: 1 }}>
          <LinearProgress aria-label={t('figureImports.reading')} />
          <Typography variant="body2" aria-live="polite">
            {t('figureImports.reading')}
          </Typography>
        </Box>
      ) : null}
      {fault ? <FaultNotice error={fault} /> : null}
      <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        <Button variant="contained" disabled={isReading || text.trim() === ''} onClick={() => readText(text)}>
          {t('figureImports.read')}
        </Button>
        <Button component="label" variant="outlined" disabled={isReading}>
          {t('figureImports.chooseFile')}
          <input
            type="file"
            accept=".xlsx,.csv,.txt"
            hidden
            onChange={(event) => {
              readFile(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Button>
      </Stack>
    </Box>
  );
}
