import { parseVietnameseDate } from '@cis/domain/vietnamese-date';
import { formatDate } from '@cis/ui';
import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Alert, Button, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import type { Column } from '../components/column';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useText } from '../messages/useText';
import { ClarityText } from './ClarityText';
import { RESOURCE, type Directive, type Line } from './directive.types';
import { FillDialog } from './FillDialog';
import { LineDialog } from './LineDialog';
import { TextCell } from './TextCell';
import { useLineChanges } from './useLineChanges';
import { useLineText } from './useLineText';

interface LinesEditorProps {
  readonly directive: Directive;
}

/** The lines of a draft as a table to type in; everything else of a line opens as a form. */
export function LinesEditor({ directive }: LinesEditorProps) {
  const t = useText();
  const [opened, setOpened] = useState<Line | 'new' | null>(null);
  const unclear = directive.tasks.filter(({ missingClarities }) => missingClarities.length > 0).length;
  const add = (
    <Button variant={directive.tasks.length === 0 ? 'contained' : 'outlined'} size="small" onClick={() => setOpened('new')}>
      {t('directives.addLine')}
    </Button>
  ); // prettier-ignore
  const annex = (
    <Button component={Link} to={`/directives/${directive.id}/annex`} variant="outlined" size="small">
      {t('directives.pasteAnnex')}
    </Button>
  );
  return (
    <Panel
      title={t('directives.linesCount', { count: directive.tasks.length })}
      actions={
        <>
          {unclear > 0 ? (
            <ActionButton label={t('directives.fill')}>
              {(close) => <FillDialog directive={directive} onClose={close} />}
            </ActionButton>
          ) : null}
          {annex}
          {add}
        </>
      }
    >
      {directive.tasks.length === 0 ? (
        <EmptyState title={t('directives.noLines')}>{t('directives.noLinesHelp')}</EmptyState>
      ) : (
        <>
          <Alert severity={unclear > 0 ? 'warning' : 'success'} sx={{ mb: 1 }}>
            {unclear > 0
              ? t('directives.unclear', { count: unclear, total: directive.tasks.length })
              : t('directives.allClear')}
          </Alert>
          <EditableLines directive={directive} onOpen={setOpened} />
          <Typography
            variant="body2"
            color="text.secondary"
            sx={{ mt: 1, display: { xs: 'none', sm: 'block' } }}
          >
            {t('directives.howTo')}
          </Typography>
        </>
      )}
      {opened === null ? null : (
        <LineDialog
          directive={directive}
          {...(opened === 'new' ? {} : { line: opened })}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  );
}

interface EditableLinesProps extends LinesEditorProps {
  readonly onOpen: (line: Line) => void;
}

function EditableLines({ directive, onOpen }: EditableLinesProps) {
  const t = useText();
  const text = useLineText();
  const change = useLineChanges(directive);
  const last = directive.tasks.length;
  const dateFault = (typed: string): string | null =>
    typed.trim() === '' || parseVietnameseDate(typed).kind === 'value' ? null : t('date.unreadable');
  const saveDate = (line: Line, typed: string): Promise<boolean> => {
    const reading = parseVietnameseDate(typed);
    return change(line, { deadline: reading.kind === 'value' ? reading.value : null });
  };
  const columns: Column<Line>[] = [
    {
      source: 'title',
      label: t('directives.task'),
      render: (line) => (
        <>
          <Stack direction="row" sx={{ gap: 0.5, alignItems: 'flex-start', minWidth: { sm: 190 } }}>
            <span className="figure">{line.ordinal}.</span>
            <TextCell
              label={t('directives.task')}
              value={line.title}
              placeholder={t('directives.write')}
              onSave={(title) => change(line, { title })}
              faultOf={(typed) => (typed.trim().length < 5 ? t('directives.titleFault') : null)}
            />
          </Stack>
          <ClarityText missing={line.missingClarities} />
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
            <Typography variant="body2" color="text.secondary">
              {t('directives.with', { list: text.supports(line) })}
            </Typography>
          ) : null}
        </>
      ),
    },
    {
      source: 'deadline',
      label: t('directives.deadline'),
      render: (line) =>
        line.kind === 'routine' ? (
          text.time(line)
        ) : (
          <TextCell
            label={t('directives.deadline')}
            isUnbroken
            value={formatDate(line.deadline)}
            placeholder={t('directives.write')}
            onSave={(typed) => saveDate(line, typed)}
            faultOf={dateFault}
          />
        ),
    },
    {
      source: 'deliverable',
      label: t('directives.deliverable'),
      render: (line) => (
        <TextCell
          label={t('directives.deliverable')}
          value={line.deliverable ?? ''}
          placeholder={t('directives.write')}
          onSave={(typed) => change(line, { deliverable: typed || null })}
        />
      ),
    },
    {
      source: 'authority',
      label: t('directives.authority'),
      render: (line) => (
        <TextCell
          label={t('directives.authority')}
          value={line.authority ?? ''}
          placeholder={t('directives.write')}
          onSave={(typed) => change(line, { authority: typed || null })}
        />
      ),
    },
    {
      source: 'ownerPosition',
      label: t('directives.ownerAndRecipients'),
      render: (line) => (
        <>
          {line.ownerPosition ?? '–'}
          <Typography variant="body2" color="text.secondary">
            {text.recipients(line)}
          </Typography>
        </>
      ),
    },
    {
      source: 'actions',
      label: t('directives.actions'),
      render: (line) => (
        <Stack direction="row" sx={{ flexWrap: 'wrap', width: { sm: 64 }, justifyContent: 'flex-end' }}>
          <IconButton
            size="small"
            aria-label={t('directives.editLine', { number: line.ordinal })}
            onClick={() => onOpen(line)}
          >
            <EditIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            disabled={line.ordinal === 1}
            aria-label={t('directives.moveUp', { number: line.ordinal })}
            onClick={() => void change(line, { ordinal: line.ordinal - 1 })}
          >
            <UpIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            disabled={line.ordinal === last}
            aria-label={t('directives.moveDown', { number: line.ordinal })}
            onClick={() => void change(line, { ordinal: line.ordinal + 1 })}
          >
            <DownIcon fontSize="small" />
          </IconButton>
          <RemoveLine directive={directive} line={line} />
        </Stack>
      ),
    },
  ];
  return <RecordTable caption={t('directives.linesTitle')} rows={directive.tasks} columns={columns} />;
}

function RemoveLine({ directive, line }: { readonly directive: Directive; readonly line: Line }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('directives.removeLine', { number: line.ordinal })}
        onClick={() => setOpen(true)}
      >
        <RemoveIcon fontSize="small" />
      </IconButton>
      {isOpen ? (
        <ActionDialog
          title={t('directives.removeLine', { number: line.ordinal })}
          help={line.title}
          submitLabel={t('directives.remove')}
          resource={RESOURCE}
          path={`directives/${directive.id}/tasks/${line.id}`}
          method="DELETE"
          version={directive.version}
          isDangerous
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
