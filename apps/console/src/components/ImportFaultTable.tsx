import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';

import { useText } from '../messages/useText';
import { numericSx } from './column';

export interface ImportFault {
  readonly row: number;
  readonly column: string | null;
  readonly reason: string;
}

/** Every faulty row of a file with its column and what is wrong there. */
export function ImportFaultTable({ faults }: { readonly faults: readonly ImportFault[] }) {
  const t = useText();
  return (
    <TableContainer sx={{ maxHeight: 320, mb: 2 }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell sx={numericSx}>{t('import.row')}</TableCell>
            <TableCell>{t('import.column')}</TableCell>
            <TableCell>{t('import.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.map(({ row, column, reason }) => (
            <TableRow key={`${row}-${column}-${reason}`}>
              <TableCell sx={numericSx}>{row}</TableCell>
              <TableCell>{column}</TableCell>
              <TableCell>{reason}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
