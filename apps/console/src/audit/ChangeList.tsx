import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import type { AuditEntry } from './audit.types';
import { rowChanges } from './field-changes';
import { FieldTable } from './FieldTable';
import { useFieldText } from './useFieldText';

const FIELDS_AT_FIRST = 4;
/** Beyond this a page grows too long to read; the file of the trail is for that. */
const MOST_ROWS = 200;

/** What an entry changed: a few fields of its first row at first, everything on demand. */
export function ChangeList({ entry }: { readonly entry: AuditEntry }) {
  const t = useText();
  const text = useFieldText();
  const [isOpen, setOpen] = useState(false);
  const isCut = entry.changeCount > entry.changes.length;
  const whole = useApi<AuditEntry>(isOpen && isCut ? `audit-entries/${entry.id}` : null);
  const rows = rowChanges(whole.data ?? entry).filter(
    ({ subject, fields }) => subject.length + fields.length > 0,
  );
  const [first] = rows;
  if (!first) return null;
  const isLarge = entry.changeCount > 1 || first.fields.length > FIELDS_AT_FIRST;
  const shown = isOpen
    ? rows.slice(0, MOST_ROWS)
    : [{ ...first, fields: first.fields.slice(0, FIELDS_AT_FIRST) }];
  return (
    <Box sx={{ minWidth: { sm: 360 }, textAlign: 'left', whiteSpace: 'normal' }}>
      {shown.map(({ id, subject, fields }) => (
        <Box key={id} sx={isOpen && rows.length > 1 ? { mb: 1 } : {}}>
          {subject.length > 0 ? (
            <Typography variant="body2" sx={{ fontWeight: 600, px: 1 }}>
              {subject.map(({ field, value }) => text.value(entry.entity, field, value)).join(' · ')}
            </Typography>
          ) : null}
          <FieldTable entity={entry.entity} fields={fields} />
        </Box>
      ))}
      {whole.error ? <FaultNotice error={whole.error} /> : null}
      {isLarge ? (
        <Button size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} sx={{ ml: 0.5 }}>
          {isOpen
            ? t('audit.less')
            : entry.changeCount > 1
              ? t('audit.allRows', { count: entry.changeCount })
              : t('audit.allFields', { count: first.fields.length })}
        </Button>
      ) : null}
    </Box>
  );
}
