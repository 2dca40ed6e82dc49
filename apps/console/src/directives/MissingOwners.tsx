import type { DraftsCompletedBody } from '@cis/contracts/directives.responses';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import type { Column } from '../components/column';
import { FaultNotice } from '../components/FaultNotice';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { RecordTable } from '../components/RecordTable';
import { useApi } from '../components/useApi';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { request } from '../providers/http';
import { OwnerInput } from '../tasks/OwnerInput';
import { RESOURCE, type Directive, type Spread } from './directive.types';

const FIRST_SHOWN = 5;

interface Missing {
  readonly id: string;
  readonly communeCode: string;
  readonly communeName: string;
  readonly lineId: string;
  readonly ordinal: number;
  readonly title: string;
}

function missingIn(spread: Spread): Missing[] {
  return spread.tasks.flatMap(({ id: lineId, ordinal, title, communes }) =>
    communes
      .filter(({ status }) => status === 'draft')
      .map(({ taskId, communeCode, communeName }) => ({
        id: taskId,
        communeCode,
        communeName,
        lineId,
        ordinal,
        title,
      })),
  );
}

/** Communes whose post was vacant at the issue: theirs waits as a draft until somebody holds the post or is named. */
export function MissingOwners({ directive }: { readonly directive: Directive }) {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefreshAfterChange(RESOURCE);
  const mayIssue = useMay('directive:issue') && directive.isMine;
  const query = useApi<Spread>(`directives/${directive.id}/spread`);
  const [isWhole, setWhole] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const posts = new Map(directive.tasks.map(({ id, ownerPosition }) => [id, ownerPosition]));

  const complete = async (): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      const { body } = await request<DraftsCompletedBody>(`directives/${directive.id}/complete-drafts`, {
        method: 'POST',
        body: {},
      });
      notify(t('directives.completed', { assigned: body.assigned, missing: body.missing.length }), {
        type: body.assigned > 0 ? 'success' : 'info',
      });
      await refresh();
    } catch (fault) {
      setError(fault);
    } finally {
      setRunning(false);
    }
  };

  const columns: Column<Missing>[] = [
    { source: 'communeName', label: t('word.commune') },
    {
      source: 'title',
      label: t('directives.task'),
      render: ({ ordinal, title }) => `${ordinal}. ${title}`,
    },
    { source: 'post', label: t('directives.owner'), render: ({ lineId }) => posts.get(lineId) ?? '–' },
    ...(mayIssue
      ? [
          {
            source: 'actions',
            label: t('directives.actions'),
            render: ({ communeCode, communeName, lineId, title }: Missing) => (
              <ActionButton
                label={t('directives.nameOwner')}
                sx={{ whiteSpace: 'nowrap' }}
                aria-label={t('directives.nameOwnerTitle', { commune: communeName })}
              >
                {(close) => (
                  <ActionDialog
                    title={t('directives.nameOwnerTitle', { commune: communeName })}
                    help={title}
                    submitLabel={t('directives.nameOwnerSubmit')}
                    resource="tasks"
                    path={`directives/${directive.id}/complete-drafts`}
                    transform={({ ownerAssignmentId }) => ({
                      owners: [{ communeCode, lineId, ownerAssignmentId }],
                    })}
                    onClose={close}
                  >
                    <OwnerInput communeCode={communeCode} />
                  </ActionDialog>
                )}
              </ActionButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('directives.missingOwners', { count: directive.fanOut?.drafts ?? 0 })}
      actions={
        mayIssue ? (
          <Button size="small" variant="contained" disabled={isRunning} onClick={() => void complete()}>
            {t('directives.complete')}
          </Button>
        ) : null
      }
    >
      <Alert severity="warning" sx={{ mb: 1 }}>
        {t('directives.missingOwnersHelp')}
      </Alert>
      {error === null ? null : <FaultNotice error={error} />}
      <Loaded query={query}>
        {(spread) => {
          const rows = missingIn(spread);
          return (
            <>
              <RecordTable
                caption={t('directives.missingOwners', { count: rows.length })}
                rows={isWhole ? rows : rows.slice(0, FIRST_SHOWN)}
                columns={columns}
              />
              {rows.length > FIRST_SHOWN && !isWhole ? (
                <Button onClick={() => setWhole(true)}>
                  {t('directives.showAll', { count: rows.length })}
                </Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
