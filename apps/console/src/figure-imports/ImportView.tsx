import type { FigureCellKind } from '@cis/contracts/figure-imports.constants';
import { Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

import { FaultNotice } from '../components/FaultNotice';
import { Loaded } from '../components/Loaded';
import { useFormat } from '../components/useFormat';
import { useRefreshAfterChange } from '../components/useRefreshAfterChange';
import { useText } from '../messages/useText';
import { CellTable } from './CellTable';
import type { FigureImport } from './figure-import.types';
import { ImportFindings } from './ImportFindings';
import { ImportProgress } from './ImportProgress';
import { ImportSummary } from './ImportSummary';
import { KindFilter } from './KindFilter';
import { PreviewOptions } from './PreviewOptions';
import { useFigureImport, type FigureImportActions } from './useFigureImport';

interface ImportViewProps {
  readonly id: string;
  /** On a page of its own, not in a dialog. */
  readonly isInPage?: boolean;
  readonly onApplied?: (() => void) | undefined;
}

/** One import from its preview to its end, in a dialog or on a page of its own. */
export function ImportView({ id, isInPage = false, onApplied }: ImportViewProps) {
  const actions = useFigureImport(id);
  const { query, fault, isBusy, cancel, undo } = actions;
  useAfterApplied(query.data?.state, onApplied);
  return (
    <>
      {fault ? <FaultNotice error={fault} /> : null}
      <Loaded query={query}>
        {(job) => {
          if (job.state === 'reading' || job.state === 'previewed')
            return <Preview job={job} actions={actions} isInPage={isInPage} />;
          if (job.state === 'applying' || job.state === 'undoing')
            return <ImportProgress job={job} askedAt={query.dataUpdatedAt} onStop={() => void cancel()} />;
          return (
            <ImportSummary job={job} isBusy={isBusy} onUndo={() => void undo().then(() => onApplied?.())} />
          );
        }}
      </Loaded>
    </>
  );
}

/** Screens that show figures ask again once they are saved. */
function useAfterApplied(
  state: FigureImport['state'] | undefined,
  onApplied: (() => void) | undefined,
): void {
  const refresh = useRefreshAfterChange();
  const before = useRef(state);
  useEffect(() => {
    if (
      (before.current === 'applying' && state === 'applied') ||
      (before.current === 'undoing' && state === 'undone')
    ) {
      void refresh();
      onApplied?.();
    }
    before.current = state;
  }, [state, refresh, onApplied]);
}

interface PreviewProps {
  readonly job: FigureImport;
  readonly actions: FigureImportActions;
  readonly isInPage: boolean;
}

function Preview({ job, actions, isInPage }: PreviewProps) {
  const t = useText();
  const format = useFormat();
  const { counts } = job;
  const [kind, setKind] = useState<FigureCellKind | null>(counts.suspicious > 0 ? 'suspicious' : null);
  const [page, setPage] = useState(1);
  const { isBusy, decide, apply, cancel } = actions;
  const count =
    counts.new + counts.changed + counts.same + counts.suspicious + counts.refused + counts.skipped;
  const show = (next: FigureCellKind | null): void => {
    setKind(next);
    setPage(1);
  };
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {t('figureImports.preview', { source: job.sourceName, count: format.number(count) })}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t('figureImports.previewHelp')}
      </Typography>
      <ImportFindings preview={job} />
      <PreviewOptions preview={job} isBusy={isBusy} onDecide={(change) => void decide(change)} />
      <KindFilter counts={counts} kind={kind} onChange={show} />
      <CellTable
        preview={job}
        kind={kind}
        page={page}
        isBusy={isBusy}
        onPage={setPage}
        onDecide={(change) => void decide(change)}
      />
      <Stack
        direction="row"
        sx={{
          position: 'sticky',
          // In a dialog nothing lies below; on a phone's page the navigation does.
          bottom: { xs: isInPage ? 56 : 0, sm: 0 },
          zIndex: 2,
          justifyContent: 'flex-end',
          gap: 1,
          flexWrap: 'wrap',
          py: 1.5,
          bgcolor: 'background.paper',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button disabled={isBusy} onClick={() => void cancel()}>
          {t('figureImports.cancel')}
        </Button>
        <Button variant="contained" disabled={isBusy || counts.accepted === 0} onClick={() => void apply()}>
          {counts.accepted === 0
            ? t('figureImports.applyNone')
            : t('figureImports.apply', { count: format.number(counts.accepted) })}
        </Button>
      </Stack>
    </>
  );
}
