import { Box } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { CreateBase, Form, useNotify, useRedirect, useResourceContext, type RaRecord } from 'react-admin';

import { useText } from '../messages/useText';
import { useIdempotencyKey } from '../providers/idempotency-key';
import { ErrorSummary } from './ErrorSummary';
import { PageHeading } from './PageHeading';
import { SaveBar } from './SaveBar';

interface CreatePageProps {
  readonly title: string;
  readonly help?: string;
  readonly redirect?: 'show' | 'list' | 'edit';
  readonly defaultValues?: Record<string, unknown>;
  /** Leaves out what only steers the form. */
  readonly transform?: (values: Record<string, unknown>) => Record<string, unknown>;
  readonly onCreated?: (row: RaRecord) => void;
  readonly children: ReactNode;
}

/** A form that creates once, whatever is clicked, and keeps what was typed when saving fails. */
export function CreatePage({
  title,
  help,
  redirect = 'show',
  defaultValues,
  transform,
  onCreated,
  children,
}: CreatePageProps) {
  const { key } = useIdempotencyKey();
  const [problem, setProblem] = useState<string | null>(null);
  const notify = useNotify();
  const goTo = useRedirect();
  const resource = useResourceContext();
  const t = useText();

  const finish = (row: RaRecord): void => {
    if (onCreated) {
      onCreated(row);
      return;
    }
    notify(t('form.saved'), { type: 'success' });
    goTo(redirect, resource, row.id);
  };

  return (
    <CreateBase
      {...(transform ? { transform } : {})}
      mutationOptions={{
        meta: { key: key() },
        onMutate: () => setProblem(null),
        onSuccess: finish,
        onError: (error: unknown) => setProblem(error instanceof Error ? error.message : t('error.unknown')),
      }}
    >
      <Box sx={{ maxWidth: 960 }}>
        <PageHeading title={title} help={help} />
        <Form
          warnWhenUnsavedChanges
          defaultValues={defaultValues}
          disableInvalidFormNotification
          shouldFocusError={false}
        >
          <ErrorSummary problem={problem} />
          {children}
          <SaveBar />
        </Form>
      </Box>
    </CreateBase>
  );
}
