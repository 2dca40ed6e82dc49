import { Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, useEditContext, type RaRecord } from 'react-admin';

import { ErrorSummary } from './ErrorSummary';
import { FaultNotice } from './FaultNotice';
import { PageHeading } from './PageHeading';
import { SaveBar } from './SaveBar';

interface EditFormProps {
  readonly titleOf: (row: RaRecord) => string;
  readonly help?: string | undefined;
  readonly problem: string | null;
  readonly valuesOf?: (row: RaRecord) => Record<string, unknown>;
  readonly children: ReactNode;
}

/** The form inside an EditPage, once its row has arrived. */
export function EditForm({ titleOf, help, problem, valuesOf, children }: EditFormProps) {
  const { record, error, refetch } = useEditContext<RaRecord>();
  if (error && !record) return <FaultNotice error={error} onRetry={() => void refetch?.()} />;
  if (!record) return <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} />;
  return (
    <>
      <PageHeading title={titleOf(record)} help={help} />
      <Form
        {...(valuesOf ? { defaultValues: valuesOf(record) } : {})}
        warnWhenUnsavedChanges
        disableInvalidFormNotification
        shouldFocusError={false}
      >
        <ErrorSummary problem={problem} />
        {children}
        <SaveBar />
      </Form>
    </>
  );
}
