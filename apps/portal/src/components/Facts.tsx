import { UNIT_LABELS } from '@cis/contracts/catalogue.constants';
import { REGION_LABELS } from '@cis/contracts/communes.constants';
import type { SourcedFact } from '@cis/contracts/communes.dto';
import type { PublicProfile } from '@cis/contracts/public.dto';
import { formatDate, formatNumber } from '@cis/ui';

/** Facts of the unit in a strip; where each comes from is one tap away. */
export function Facts({ profile }: { readonly profile: PublicProfile }) {
  const { facts } = profile;
  const sourced: readonly (readonly [term: string, fact: SourcedFact])[] = [
    ['Dân số', facts.population],
    ['Diện tích', facts.area],
    ['Trụ sở', facts.seat],
    ['Căn cứ thành lập', facts.establishedBy],
  ];
  return (
    <div className="facts">
      <dl>
        {sourced.map(([term, fact]) => (
          <Fact key={term} term={term} value={valueOf(fact)} />
        ))}
        <Fact term="Khu vực" value={REGION_LABELS[profile.region].vi} />
        <Fact term="Mã đơn vị" value={profile.code} />
        {profile.validFrom ? <Fact term="Hoạt động từ" value={formatDate(profile.validFrom)} /> : null}
      </dl>
      <details>
        <summary>Nguồn của các thông tin này</summary>
        <ul>
          {sourced
            .filter(([, { sources, note }]) => sources.length > 0 || note !== null)
            .map(([term, { sources, note }]) => (
              <li key={term}>
                {term}: {note ? `${note}. ` : ''}
                {sources.length > 0 ? `Nguồn: ${sources.join('; ')}` : ''}
              </li>
            ))}
        </ul>
      </details>
    </div>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function valueOf({ value, unit }: SourcedFact): string {
  if (value === null) return 'Chưa có thông tin';
  return unit === null ? value : `${formatNumber(value, 2)} ${UNIT_LABELS[unit]?.vi ?? unit}`;
}
