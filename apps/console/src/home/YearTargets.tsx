import type { TargetPage } from '@cis/contracts/targets.dto';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { CountTiles } from '../components/CountTiles';
import { EmptyState } from '../components/EmptyState';
import { filteredList } from '../components/filtered-list';
import { Loaded } from '../components/Loaded';
import { Panel } from '../components/Panel';
import type { Tone } from '../components/StatusChip';
import { useApi } from '../components/useApi';
import { useText, type TextKey } from '../messages/useText';
import { TargetCards } from './TargetCards';

type Standing = 'exceeded' | 'met' | 'not_met' | 'none';

const STANDINGS: readonly { readonly standing: Standing; readonly tone: Tone; readonly text: TextKey }[] = [
  { standing: 'exceeded', tone: 'ahead', text: 'province.exceeded' },
  { standing: 'met', tone: 'onTrack', text: 'province.met' },
  { standing: 'not_met', tone: 'behind', text: 'province.notMet' },
  { standing: 'none', tone: 'missing', text: 'province.withoutData' },
];

/** Where the commune's targets of the year stand: counts that lead to the list, then each target. */
export function YearTargets({ year }: { readonly year: number }) {
  const t = useText();
  const query = useApi<TargetPage>(`targets?year=${year}&issuer=province&perPage=200`);
  const count = query.data?.total;
  return (
    <Panel
      title={count === undefined ? t('targets.title') : t('home.year', { year, count })}
      actions={
        <Button component={Link} to={filteredList('targets', { year })}>
          {t('home.allTargets')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('home.noTargets', { year })} />
          ) : (
            <>
              <CountTiles
                label={t('targets.title')}
                tiles={STANDINGS.map(({ standing, tone, text }) => ({
                  label: t(text),
                  tone,
                  value: items.filter(({ achievement }) => (achievement.result ?? 'none') === standing)
                    .length,
                  to: filteredList('targets', { year, issuer: 'province', result: standing }),
                }))}
              />
              <TargetCards targets={items} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
