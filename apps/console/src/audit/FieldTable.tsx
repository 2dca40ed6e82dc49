import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';

import { useText } from '../messages/useText';
import type { FieldChange } from './field-changes';
import { useFieldText } from './useFieldText';

interface FieldTableProps {
  readonly entity: string;
  readonly fields: readonly FieldChange[];
}

/** Before and after, side by side; what was new has nothing before, so that column is left out. */
export function FieldTable({ entity, fields }: FieldTableProps) {
  const t = useText();
  const text = useFieldText();
  const hasBefore = fields.some(({ before }) => before !== undefined);
  return (
    <Table
      size="small"
      sx={{
        '& td, & th': { px: 1, py: 0.25, border: 0, verticalAlign: 'top' },
        '& thead th': { bgcolor: 'transparent', fontWeight: 400, color: 'text.secondary' },
      }}
    >
      {hasBefore ? (
        <TableHead>
          <TableRow>
            <TableCell>{t('audit.field')}</TableCell>
            <TableCell>{t('audit.before')}</TableCell>
            <TableCell>{t('audit.after')}</TableCell>
          </TableRow>
        </TableHead>
      ) : null}
      <TableBody>
        {fields.map(({ field, before, after }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row" sx={{ width: '34%', color: 'text.secondary' }}>
              {text.label(entity, field)}
            </TableCell>
            {hasBefore ? (
              <TableCell sx={{ width: '33%', overflowWrap: 'anywhere' }}>
                {text.value(entity, field, before)}
              </TableCell>
            ) : null}
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{text.value(entity, field, after)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
