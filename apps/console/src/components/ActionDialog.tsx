import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useId, useState, type ReactNode } from 'react';
import { Form, ResourceContextProvider, useNotify } from 'react-admin';

import { useText } from '../messages/useText';
import { request, type RequestOptions } from '../providers/http';
import { useIdempotencyKey } from '../providers/idempotency-key';
import { ProblemError } from '../providers/problem-error';
import { ErrorSummary } from './ErrorSummary';
import { SubmitButton } from './SubmitButton';
import { useRefreshAfterChange } from './useRefreshAfterChange';

type Values = Record<string, unknown>;

export interface ActionDialogProps {
  readonly title: string;
  readonly help?: ReactNode;
  readonly submitLabel: string;
  /** Whose field labels the inputs use. */
  readonly resource: string;
  readonly path: string;
  readonly method?: RequestOptions['method'];
  readonly version?: number | undefined;
  readonly defaultValues?: Values;
  /** Leaves out what only steers the form. */
  readonly transform?: (values: Values) => Values;
  readonly onClose: () => void;
  readonly onDone?: (answer: unknown) => void;
  readonly isDangerous?: boolean;
  readonly children?: ReactNode;
}

const isGiven = ([, value]: [string, unknown]): boolean =>
  value !== undefined && value !== null && value !== '';

/** A new thing leaves out what is empty; a change says null, which clears. */
function bodyOf(method: RequestOptions['method'], values: Values): Values | undefined {
  if (method === 'DELETE') return undefined;
  if (method === 'POST') return Object.fromEntries(Object.entries(values).filter(isGiven));
  return Object.fromEntries(
    Object.entries(values).map((entry) => (isGiven(entry) ? entry : [entry[0], null])),
  );
}

/** The form stands between paper and content, so that it must pass on the height for the content to scroll alone. */
const formFillsPaper = {
  '& .MuiDialog-paper > form': { display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 },
  '& .MuiDialogActions-root': { p: 2, borderTop: 1, borderColor: 'divider' },
};

/** One intention on one row (end, hand over, adjust …) as a small form; stays open with its text when refused. */
export function ActionDialog(props: ActionDialogProps) {
  const {
    title,
    help,
    submitLabel,
    resource,
    path,
    method = 'POST',
    version,
    defaultValues,
    transform = (values) => values,
    onClose,
    onDone,
    isDangerous,
    children,
  } = props;
  const { key } = useIdempotencyKey();
  const [problem, setProblem] = useState<string | null>(null);
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const titleId = useId();
  const notify = useNotify();
  const refresh = useRefreshAfterChange(resource);
  const t = useText();

  const submit = async (values: Values): Promise<Values | undefined> => {
    setProblem(null);
    try {
      const { body } = await request<unknown>(path, {
        method,
        body: bodyOf(method, transform(values)),
        key: key(),
        version,
      });
      notify(t('form.saved'), { type: 'success' });
      onDone?.(body);
      onClose();
      await refresh();
      return undefined;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t('error.unknown'));
      return error instanceof ProblemError ? { ...error.fieldFaults } : undefined;
    }
  };

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      onClose={onClose}
      aria-labelledby={titleId}
      sx={formFillsPaper}
    >
      <ResourceContextProvider value={resource}>
        <Form onSubmit={submit} defaultValues={defaultValues} record={{}} disableInvalidFormNotification>
          <DialogTitle id={titleId}>{title}</DialogTitle>
          <DialogContent>
            {help ? <Typography sx={{ mb: 1 }}>{help}</Typography> : null}
            <ErrorSummary problem={problem} />
            {children}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('form.cancel')}</Button>
            <SubmitButton color={isDangerous ? 'error' : 'primary'}>{submitLabel}</SubmitButton>
          </DialogActions>
        </Form>
      </ResourceContextProvider>
    </Dialog>
  );
}
