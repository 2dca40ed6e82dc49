import { Box, Typography } from '@mui/material';

import type { Column } from '../components/column';
import { RecordTable } from '../components/RecordTable';
import { useText } from '../messages/useText';
import type { Directive, Line } from './directive.types';
import { useLineText } from './useLineText';

/** Lines to read: with whom each lies, until when, and for whom. */
export function LinesTable({ directive }: { readonly directive: Directive }) {
  const t = useText();
  const text = useLineText();
  const columns: Column<Line>[] = [
    {
      source: 'title',
      label: t('directives.task'),
      render: ({ ordinal, title, description }) => (
        <>
          {`${ordinal}. ${title}`}
          {description ? (
            <Typography variant="body2" color="text.secondary" sx={{ whiteSpace: 'pre-line' }}>
              {description}
            </Typography>
          ) : null}
        </>
      ),
    },
    {
      source: 'leads',
      label: t('directives.leads'),
      render: (line) => (
        <>
          {text.leads(line) || '–'}
          {text.supports(line) ? (
            <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {t('directives.with', { list: text.supports(line) })}
            </Box>
          ) : null}
        </>
      ),
    },
    { source: 'deadline', label: t('directives.deadline'), render: (line) => text.time(line) || '–' },
    {
      source: 'deliverable',
      label: t('directives.deliverable'),
      isWideOnly: true,
      render: ({ deliverable }) => deliverable ?? '–',
    },
    {
      source: 'ownerPosition',
      label: t('directives.owner'),
      isWideOnly: true,
      render: ({ ownerPosition }) => ownerPosition ?? '–',
    },
    { source: 'recipients', label: t('directives.recipients'), render: (line) => text.recipients(line) },
  ];
  return <RecordTable caption={t('directives.linesTitle')} rows={directive.tasks} columns={columns} />;
}
