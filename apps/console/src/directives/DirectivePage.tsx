import { Alert, Button, Stack } from '@mui/material';
import { Link, useParams } from 'react-router-dom';

import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useRedirect } from 'react-admin';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { RESOURCE, type Directive } from './directive.types';
import { DirectiveFacts } from './DirectiveFacts';
import { DirectiveState } from './DirectiveState';
import { IssueDialog } from './IssueDialog';
import { LinesEditor } from './LinesEditor';
import { LinesTable } from './LinesTable';
import { MissingOwners } from './MissingOwners';
import { SpreadPanel } from './SpreadPanel';

function DiscardDialog({
  directive,
  onClose,
}: {
  readonly directive: Directive;
  readonly onClose: () => void;
}) {
  const t = useText();
  const goTo = useRedirect();
  return (
    <ActionDialog
      title={t('directives.discardTitle', { number: directive.number })}
      help={t('directives.discardHelp', { count: directive.tasks.length })}
      submitLabel={t('directives.discard')}
      resource={RESOURCE}
      path={`directives/${directive.id}`}
      method="DELETE"
      version={directive.version}
      isDangerous
      onClose={onClose}
      onDone={() => goTo('list', RESOURCE)}
    />
  );
}

function DraftActions({ directive }: { readonly directive: Directive }) {
  const t = useText();
  const mayIssue = useMay('directive:issue');
  return (
    <>
      <ActionButton label={t('directives.discard')} color="error">
        {(close) => <DiscardDialog directive={directive} onClose={close} />}
      </ActionButton>
      <Button component={Link} to={`/directives/${directive.id}`} size="small" variant="outlined">
        {t('directives.edit')}
      </Button>
      {mayIssue ? (
        <ActionButton
          label={t('directives.preview')}
          variant="contained"
          disabled={directive.tasks.length === 0}
        >
          {(close) => <IssueDialog directive={directive} onClose={close} />}
        </ActionButton>
      ) : null}
    </>
  );
}

function Content({ directive }: { readonly directive: Directive }) {
  const t = useText();
  const mayWrite = useMay('directive:write');
  const isDraft = directive.state === 'draft';
  const isEditable = isDraft && directive.isMine && mayWrite;
  return (
    <>
      <PageHeading
        title={directive.number}
        help={directive.abstract}
        actions={isEditable ? <DraftActions directive={directive} /> : null}
      />
      <Stack direction="row" sx={{ mb: 2, gap: 1 }}>
        <DirectiveState state={directive.state} />
      </Stack>
      {isDraft && !directive.isMine ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('directives.notMine')}
        </Alert>
      ) : null}
      {isDraft ? null : (
        <>
          <SpreadPanel directive={directive} />
          {(directive.fanOut?.drafts ?? 0) > 0 ? <MissingOwners directive={directive} /> : null}
        </>
      )}
      {isEditable ? (
        <LinesEditor directive={directive} />
      ) : (
        <Panel title={t('directives.linesCount', { count: directive.tasks.length })}>
          <LinesTable directive={directive} />
        </Panel>
      )}
      <DirectiveFacts directive={directive} isEditable={isEditable} />
    </>
  );
}

/** One directive: while a draft its lines and what they lack, then how the communes are getting on. */
export default function DirectivePage() {
  const { id = '' } = useParams();
  const query = useApi<Directive>(`directives/${encodeURIComponent(id)}`);
  return <Loaded query={query}>{(directive) => <Content directive={directive} />}</Loaded>;
}
