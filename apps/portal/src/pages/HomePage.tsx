import type { CommuneItem } from '@cis/contracts/communes.dto';
import { EXTENT_LABELS } from '@cis/contracts/communes.constants';
import type { HomePage as HomeProps } from '@cis/contracts/public.pages';
import { formatNumber } from '@cis/ui';
import { Page } from '../components/Page';
import { SearchForm } from '../components/SearchForm';
import { TileMap } from '../map/TileMap';

/** Find a commune by any name it ever had, or walk through the list by former district. */
export function HomePage({ query, districts, communes }: HomeProps) {
  const isSearch = query.q.trim() !== '';
  const isWhole = !isSearch && query.type === '' && query.region === '' && query.formerDistrict === '';
  return (
    <Page
      title={isSearch ? `Tìm “${query.q}”` : 'Xã, phường'}
      description="135 xã, phường của tỉnh Gia Lai: người phụ trách, chỉ tiêu, nhiệm vụ, đơn vị cũ."
      {...(isWhole ? { canonical: '/', json: '/api/v1/public/communes' } : {})}
    >
      <div className={isWhole ? 'opening' : undefined}>
        <div>
          <h1>Tìm xã, phường của bạn</h1>
          {isWhole ? (
            <p className="lead">
              Ai phụ trách, chỉ tiêu được giao và kết quả, nhiệm vụ trọng tâm của {communes.length} xã, phường
              tỉnh Gia Lai.
            </p>
          ) : null}
          <SearchForm query={query} districts={districts} />
        </div>
        {isWhole && communes.length > 0 ? <TileMap communes={communes} /> : null}
      </div>
      <p className="count" role="status" id="danh-sach">
        {communes.length === 0
          ? 'Không có xã, phường nào phù hợp. Hãy thử ít chữ hơn, hoặc bỏ bớt điều kiện lọc.'
          : `${communes.length} xã, phường${isSearch ? ' phù hợp' : ''}`}
        {isWhole ? null : (
          <>
            {' '}
            · <a href="/">Xem tất cả</a>
          </>
        )}
      </p>
      {isSearch ? (
        <Results communes={communes} />
      ) : (
        <div className="districts">
          <ByDistrict communes={communes} />
        </div>
      )}
    </Page>
  );
}

function Results({ communes }: { readonly communes: readonly CommuneItem[] }) {
  return (
    <ul className="results">
      {communes.map((commune) => (
        <li key={commune.code}>
          <CommuneLink commune={commune} />{' '}
          <small>
            {formatNumber(commune.population, 0)} người · {formatNumber(commune.areaKm2, 2)} km²
            {commune.formerDistricts.length > 0 ? ` · ${commune.formerDistricts.join(', ')} (cũ)` : ''}
          </small>
          <Explanation commune={commune} />
        </li>
      ))}
    </ul>
  );
}

/** A former name is explained: it is how most people know the place. */
function Explanation({ commune }: { readonly commune: CommuneItem }) {
  const former = commune.matchedBy?.formerUnit;
  if (!former) return null;
  return (
    <span className="explanation">
      {former.fullName} trước đây{former.district ? ` (${former.district})` : ''} → nay là {commune.fullName}
      {former.extent === 'part' ? ` (${EXTENT_LABELS.part.vi})` : ''}
    </span>
  );
}

function ByDistrict({ communes }: { readonly communes: readonly CommuneItem[] }) {
  const groups = Map.groupBy(communes, ({ formerDistricts }) => formerDistricts[0] ?? 'Khác');
  const names = [...groups.keys()].sort((one, other) => one.localeCompare(other, 'vi'));
  return names.map((name, index) => (
    <section key={name} aria-labelledby={`district-${index}`}>
      <h2 id={`district-${index}`}>{name} (cũ)</h2>
      <ul className="communes">
        {(groups.get(name) ?? []).map((commune) => (
          <li key={commune.code}>
            <CommuneLink commune={commune} /> <small>{formatNumber(commune.population, 0)} người</small>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function CommuneLink({ commune }: { readonly commune: CommuneItem }) {
  return <a href={`/xa/${commune.slug}-${commune.code}`}>{commune.fullName}</a>;
}
