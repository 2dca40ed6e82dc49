import { Box } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { EditBase, useNotify, useRedirect, useResourceContext, type RaRecord } from 'react-admin';

import { useText } from '../messages/useText';
import { ProblemError } from '../providers/problem-error';
import { DETAIL } from './detail';
import { EditForm } from './EditForm';
import { StaleDialog, type StaleSave } from './StaleDialog';

interface EditPageProps {
  readonly titleOf: (row: RaRecord) => string;
  readonly help?: string;
  readonly redirect?: 'show' | 'list' | false;
  readonly onSaved?: (row: RaRecord) => void;
  /** What only the form knows, made from the row. */
  readonly valuesOf?: (row: RaRecord) => Record<string, unknown>;
  /** Leaves out what only the form knows; given the row as it was loaded. */
  readonly transform?: (values: Record<string, unknown>, row: RaRecord) => Record<string, unknown>;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A form over a loaded row. A stale save opens both versions side by side; nothing typed is lost. */
export function EditPage(props: EditPageProps) {
  const { titleOf, help, redirect = 'show', onSaved, valuesOf, transform, aside, children } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState<StaleSave | null>(null);
  const notify = useNotify();
  const goTo = useRedirect();
  const resource = useResourceContext();
  const t = useText();

  const finish = (row: RaRecord): void => {
    if (onSaved) {
      onSaved(row);
      return;
    }
    notify(t('form.saved'), { type: 'success' });
    goTo(redirect, resource, row.id);
  };

  const refuse = (
    error: unknown,
    { data, previousData }: { data?: unknown; previousData?: unknown },
  ): void => {
    if (error instanceof ProblemError && error.status === 412)
      setStale({ mine: data as RaRecord, base: previousData as RaRecord });
    else setProblem(error instanceof Error ? error.message : t('error.unknown'));
  };

  return (
    <EditBase
      mutationMode="pessimistic"
      queryOptions={DETAIL}
      redirect={false}
      {...(transform
        ? {
            transform: (values: Record<string, unknown>, options?: { previousData: RaRecord }) =>
              transform(values, options?.previousData ?? ({} as RaRecord)),
          }
        : {})}
      mutationOptions={{ ...DETAIL, onMutate: () => setProblem(null), onSuccess: finish, onError: refuse }}
    >
      <Box sx={{ maxWidth: 960 }}>
        <EditForm titleOf={titleOf} help={help} problem={problem} {...(valuesOf ? { valuesOf } : {})}>
          {children}
        </EditForm>
        {aside ? <Box sx={{ mt: 2 }}>{aside}</Box> : null}
      </Box>
      {stale ? <StaleDialog save={stale} onClose={() => setStale(null)} onSaved={finish} /> : null}
    </EditBase>
  );
}
