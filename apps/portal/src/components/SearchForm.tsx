import {
  COMMUNE_TYPE_LABELS,
  COMMUNE_TYPES,
  REGION_LABELS,
  REGIONS,
} from '@cis/contracts/communes.constants';
import type { HomeQuery } from '@cis/contracts/public.pages';

interface SearchFormProps {
  readonly query: HomeQuery;
  /** Without districts only the name is asked for. */
  readonly districts?: readonly string[];
}

/** A plain GET form: works without scripts, and its answer has an address. */
export function SearchForm({ query, districts }: SearchFormProps) {
  return (
    <form className="search" action="/" method="get" role="search">
      <div className="field wide">
        <label htmlFor="q">Tên xã, phường</label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={query.q}
          maxLength={100}
          autoComplete="off"
          aria-describedby="q-help"
        />
      </div>
      <button type="submit">Tìm</button>
      <small id="q-help">Cả tên cũ, có dấu hay không dấu đều được. Ví dụ: nhon phu</small>
      {districts ? (
        <details className="filters" open={isFiltered(query)}>
          <summary>Lọc theo loại, khu vực, huyện cũ</summary>
          <div className="field">
            <label htmlFor="type">Loại</label>
            <select id="type" name="type" defaultValue={query.type}>
              <option value="">Xã và phường</option>
              {COMMUNE_TYPES.map((type) => (
                <option key={type} value={type}>
                  {COMMUNE_TYPE_LABELS[type].vi}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="region">Khu vực</label>
            <select id="region" name="region" defaultValue={query.region}>
              <option value="">Toàn tỉnh</option>
              {REGIONS.map((region) => (
                <option key={region} value={region}>
                  {REGION_LABELS[region].vi}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="formerDistrict">Huyện, thị xã, thành phố cũ</label>
            <select id="formerDistrict" name="formerDistrict" defaultValue={query.formerDistrict}>
              <option value="">Tất cả</option>
              {districts.map((district) => (
                <option key={district} value={district}>
                  {district}
                </option>
              ))}
            </select>
          </div>
        </details>
      ) : null}
    </form>
  );
}

function isFiltered({ type, region, formerDistrict }: HomeQuery): boolean {
  return type !== '' || region !== '' || formerDistrict !== '';
}
