import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useResourceContext, useTranslate } from 'react-admin';

import { useText } from '../messages/useText';
import type { Difference } from './stale-save';
import { useReadableValue } from './useReadableValue';

/** Field by field: what I have and what is saved. */
export function StaleTable({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useText();
  const translate = useTranslate();
  const readable = useReadableValue();
  const resource = useResourceContext();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('stale.field')}</TableCell>
          <TableCell>{t('stale.mine')}</TableCell>
          <TableCell>{t('stale.theirs')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {differences.map(({ field, mine, theirs }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row">
              {translate(`resources.${resource}.fields.${field}`, { _: field })}
            </TableCell>
            <TableCell>{readable(field, mine)}</TableCell>
            <TableCell>{readable(field, theirs)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
