import { Pagination, Stack } from '@mui/material';

export const PER_PAGE = 25;

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
}

/** Steps through a list; nothing where one page holds it all. */
export function Pages({ page, total, onChange }: PagesProps) {
  const count = Math.ceil(total / PER_PAGE);
  if (count <= 1) return null;
  return (
    <Stack sx={{ alignItems: 'center', mt: 2 }} className="no-print">
      <Pagination page={page} count={count} onChange={(_, next) => onChange(next)} />
    </Stack>
  );
}
