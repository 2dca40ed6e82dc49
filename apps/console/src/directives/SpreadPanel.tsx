import { today } from '@cis/ui';
import { Box, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useSearchParams } from 'react-router-dom';

import { AsOfPicker } from '../components/AsOfPicker';
import { EmptyState } from '../components/EmptyState';
import { ExportMenu } from '../components/ExportMenu';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import { useApi } from '../components/useApi';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import type { Directive, Spread } from './directive.types';
import { SpreadGrid } from './SpreadGrid';
import { SpreadLines } from './SpreadLines';

const VIEWS = ['lines', 'grid'] as const;
type View = (typeof VIEWS)[number];

/** How the communes are getting on with a directive: line by line, or all of them at a glance. */
export function SpreadPanel({ directive }: { readonly directive: Directive }) {
  const t = useText();
  const format = useFormat();
  const mayExport = useMay('task:export');
  const [search, setSearch] = useSearchParams();
  const asOf = search.get('asOf') ?? '';
  const view: View = search.get('view') === 'grid' ? 'grid' : 'lines';
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const query = useApi<Spread>(`directives/${directive.id}/spread${asOf ? `?asOf=${asOf}` : ''}`);
  return (
    <Panel
      title={t('directives.spread')}
      actions={mayExport ? <ExportMenu path="tasks/export" given={{ directiveId: directive.id }} /> : null}
    >
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        sx={{ gap: 2, mb: 1, alignItems: { sm: 'center' }, justifyContent: 'space-between' }}
      >
        <Tabs value={view} onChange={(_, next: View) => set('view', next === 'lines' ? '' : next)}>
          {VIEWS.map((name) => (
            <Tab key={name} value={name} label={t(`directives.view.${name}`)} />
          ))}
        </Tabs>
        <AsOfPicker value={asOf || today()} onChange={(day) => set('asOf', day)} />
      </Stack>
      <Loaded query={query}>
        {(spread) => (
          <>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
              {t('directives.spreadSum', {
                date: format.date(spread.asOf),
                total: format.number(spread.counters.total),
                drafts: format.number(spread.counters.drafts),
              })}
            </Typography>
            {spread.tasks.length === 0 ? (
              <EmptyState title={t('directives.noSpread')} />
            ) : (
              <Box>{view === 'lines' ? <SpreadLines spread={spread} /> : <SpreadGrid spread={spread} />}</Box>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}
