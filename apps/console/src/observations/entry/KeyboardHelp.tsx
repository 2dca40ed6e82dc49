import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableRow,
} from '@mui/material';
import { useId } from 'react';

import { useText, type TextKey } from '../../messages/useText';

const KEYS: readonly (readonly [keys: string, text: TextKey])[] = [
  ['← ↑ → ↓', 'entry.keys.move'],
  ['Ctrl + ← ↑ → ↓', 'entry.keys.edge'],
  ['Enter · Shift + Enter', 'entry.keys.enter'],
  ['Tab · Shift + Tab', 'entry.keys.tab'],
  ['F2', 'entry.keys.edit'],
  ['Esc', 'entry.keys.cancel'],
  ['Shift + ← ↑ → ↓ · Ctrl + A', 'entry.keys.select'],
  ['Ctrl + C · X · V', 'entry.keys.clipboard'],
  ['Ctrl + D', 'entry.keys.fill'],
  ['Delete', 'entry.keys.clear'],
  ['Ctrl + Z · Ctrl + Y', 'entry.keys.undo'],
  ['Alt + ↓', 'entry.keys.detail'],
  ['Esc, Tab', 'entry.keys.leave'],
  ['?', 'entry.keys.help'],
];

/** The keys of the spreadsheet. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('entry.keys.open')}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableBody>
            {KEYS.map(([keys, text]) => (
              <TableRow key={keys}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                  {keys}
                </TableCell>
                <TableCell>{t(text)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('form.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
