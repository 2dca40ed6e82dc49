import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

import { useReadableValue } from '../components/useReadableValue';
import { useText } from '../messages/useText';
import type { AuditEntry } from './audit.types';
import { fieldChanges } from './field-changes';

const SHOWN_AT_FIRST = 3;

/** "Họ và tên: A → B", a few lines at first and all on demand. */
export function ChangeList({ entry }: { readonly entry: AuditEntry }) {
  const t = useText();
  const translate = useTranslate();
  const readable = useReadableValue();
  const [isOpen, setOpen] = useState(false);
  const changes = fieldChanges(entry);
  const shown = isOpen ? changes : changes.slice(0, SHOWN_AT_FIRST);
  const nameOf = (field: string): string =>
    translate(`resources.${entry.entity.replaceAll('_', '-')}.fields.${field}`, { _: field });
  return (
    <Box sx={{ maxWidth: 520, overflowWrap: 'anywhere' }}>
      {shown.map(({ field, before, after }, index) => (
        // Two rows of one entry may change the same field to the same value.
        <Typography key={`${index}-${field}`} variant="body2">
          {nameOf(field)}:{' '}
          {before === undefined || before === null ? null : <del>{readable(field, before)}</del>}{' '}
          {readable(field, after)}
        </Typography>
      ))}
      {changes.length > SHOWN_AT_FIRST ? (
        <Button size="small" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('audit.less') : t('audit.more', { count: changes.length - SHOWN_AT_FIRST })}
        </Button>
      ) : null}
    </Box>
  );
}
