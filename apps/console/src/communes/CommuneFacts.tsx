import type { SourcedFact } from '@cis/contracts/communes.dto';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import type { CommuneProfile } from './commune.types';

/** A fact with where it comes from. */
function sourced({ value, unit, sources, note }: SourcedFact): string {
  const figure = [value, unit].filter(Boolean).join(' ');
  const origin = [...sources, note].filter(Boolean).join('; ');
  return origin ? `${figure} (${origin})` : figure;
}

export function CommuneFacts({ commune }: { readonly commune: CommuneProfile }) {
  const t = useText();
  const word = useWord();
  const { code, type, region, facts, formerDistricts, formerUnits } = commune;
  return (
    <Panel title={t('communes.unit')}>
      <Facts
        facts={[
          { label: t('communes.code'), value: code },
          { label: t('communes.type'), value: word('communeType', type) },
          { label: t('communes.region'), value: word('region', region) },
          { label: t('communes.area'), value: sourced(facts.area) },
          { label: t('communes.population'), value: sourced(facts.population) },
          { label: t('communes.seat'), value: sourced(facts.seat) },
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
