import { Button, Dialog, DialogActions, DialogContent, DialogTitle, useMediaQuery } from '@mui/material';
import { useState } from 'react';

import { useText } from '../messages/useText';
import { apiUrl } from '../providers/http';
import { useMay } from '../providers/session';
import { DropHint } from './DropHint';
import { ImportView } from './ImportView';
import { SentTable } from './SentTable';
import { TableInput } from './TableInput';
import { useDroppedFile } from './useDroppedFile';
import { usePastedTable } from './usePastedTable';

export interface EntryTransferProps {
  readonly form: string;
  readonly communeCode: string;
  readonly periodCode: string;
  /** After figures were saved, and after that was undone. */
  readonly onApplied: () => void;
  /** A table that was pasted elsewhere on the page; opens its preview. */
  readonly pasted?: string | null | undefined;
  /** The preview of `pasted` was closed. */
  readonly onClosed?: (() => void) | undefined;
}

/** Figures of one form from a spreadsheet and back: paste, drop, download. What is pasted or dropped anywhere on the page opens its preview. */
export function EntryTransfer({ onApplied, pasted, onClosed, ...defaults }: EntryTransferProps) {
  const t = useText();
  const mayImport = useMay('observation:import');
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [isOpen, setOpen] = useState(false);
  const [given, setGiven] = useState<string | File | null>(null);
  const [id, setId] = useState<string | null>(null);
  const table = pasted ?? given;
  const take = (next: string | File): void => {
    setGiven(next);
    setOpen(true);
  };
  usePastedTable(mayImport && !isOpen, take);
  // An open dialog without a table takes files as well.
  const isOver = useDroppedFile(mayImport && table === null && id === null, take);
  if (!mayImport) return null;
  const close = (): void => {
    setOpen(false);
    setGiven(null);
    setId(null);
    onClosed?.();
  };
  const query = new URLSearchParams({ ...defaults, format: 'xlsx' }).toString();
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {t('figureImports.paste')}
      </Button>
      <Button component="a" href={apiUrl(`figure-imports/template?${query}`)} download>
        {t('figureImports.template')}
      </Button>
      <DropHint isOver={isOver} />
      <Dialog open={isOpen || table !== null} fullWidth maxWidth="lg" fullScreen={isPhone} onClose={close}>
        <DialogTitle>{t('figureImports.pasteTitle')}</DialogTitle>
        <DialogContent>
          {id !== null ? (
            <ImportView id={id} onApplied={onApplied} />
          ) : table !== null ? (
            <SentTable table={table} defaults={defaults} onRead={(preview) => setId(preview.id)} />
          ) : (
            <TableInput defaults={defaults} onRead={(preview) => setId(preview.id)} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('figureImports.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
