import type { SourcedFact } from '@cis/contracts/communes.dto';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { CommuneProfile } from './commune.types';

/** A fact with where it comes from; the unit stands in the label. */
function sourced(shown: string | null, { sources, note }: SourcedFact): string {
  const origin = [...sources, note].filter(Boolean).join('; ');
  return [shown === null || shown === '' ? '–' : shown, origin ? `(${origin})` : '']
    .filter(Boolean)
    .join(' ');
}

export function CommuneFacts({ commune }: { readonly commune: CommuneProfile }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const { code, type, region, areaKm2, population, facts, formerDistricts, formerUnits } = commune;
  return (
    <Panel title={t('communes.unit')}>
      <Facts
        facts={[
          { label: t('communes.code'), value: code },
          { label: t('communes.type'), value: word('communeType', type) },
          { label: t('communes.region'), value: word('region', region) },
          { label: t('communes.area'), value: sourced(format.number(areaKm2), facts.area) },
          { label: t('communes.population'), value: sourced(format.number(population), facts.population) },
          { label: t('communes.seat'), value: sourced(facts.seat.value, facts.seat) },
          { label: t('communes.formerDistricts'), value: formerDistricts.join(', ') },
          {
            label: t('communes.formerUnits'),
            value: formerUnits
              .map(({ fullName, district, extent }) =>
                [fullName, district, extent === 'part' ? `(${t('communes.part')})` : '']
                  .filter(Boolean)
                  .join(', '),
              )
              .join('\n'),
          },
        ]}
      />
    </Panel>
  );
}
