import { UNIT_LABELS } from '@cis/contracts/catalogue.constants';
import { REGION_LABELS } from '@cis/contracts/communes.constants';
import type { SourcedFact } from '@cis/contracts/communes.dto';
import type { PublicProfile } from '@cis/contracts/public.dto';
import { formatDate, formatNumber } from '@cis/ui';

/** Facts of the unit, each with where it comes from. */
export function Facts({ profile }: { readonly profile: PublicProfile }) {
  const { facts } = profile;
  return (
    <dl className="facts">
      <Fact term="Mã đơn vị hành chính" fact={{ value: profile.code, unit: null, sources: [], note: null }} />
      <Fact
        term="Khu vực"
        fact={{ value: REGION_LABELS[profile.region].vi, unit: null, sources: [], note: null }}
      />
      <Fact term="Diện tích" fact={facts.area} />
      <Fact term="Dân số" fact={facts.population} />
      <Fact term="Trụ sở" fact={facts.seat} />
      <Fact term="Căn cứ thành lập" fact={facts.establishedBy} />
      {profile.validFrom ? (
        <Fact
          term="Từ ngày"
          fact={{ value: formatDate(profile.validFrom), unit: null, sources: [], note: null }}
        />
      ) : null}
    </dl>
  );
}

function Fact({ term, fact }: { readonly term: string; readonly fact: SourcedFact }) {
  const value = fact.unit === null ? fact.value : formatNumber(fact.value, 2);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {value === null
          ? 'Chưa có thông tin'
          : `${value} ${fact.unit === null ? '' : (UNIT_LABELS[fact.unit]?.vi ?? fact.unit)}`.trim()}
        {fact.note ? <small>{fact.note}</small> : null}
        {fact.sources.length > 0 ? <small>Nguồn: {fact.sources.join('; ')}</small> : null}
      </dd>
    </div>
  );
}
