import { EXTENT_LABELS } from '@cis/contracts/communes.constants';
import type { FormerUnitBody } from '@cis/contracts/communes.dto';
import type { PublicProfile } from '@cis/contracts/public.dto';
import { formatDate, formatNumber } from '@cis/ui';
import { Breadcrumb } from '../components/Breadcrumb';
import { Contacts } from '../components/Contacts';
import { Facts } from '../components/Facts';
import { Page } from '../components/Page';
import { SampleBand } from '../components/SampleBand';
import { Targets } from '../components/Targets';
import { Tasks } from '../components/Tasks';

/** All that is published of one commune, on one page. */
export function CommunePage({ profile }: { readonly profile: PublicProfile }) {
  const path = `/xa/${profile.slug}-${profile.code}`;
  const json = `/api/v1/public/communes/${profile.code}`;
  const districts = profile.formerDistricts.map((district) => ({
    title: `${district} (cũ)`,
    href: `/?formerDistrict=${encodeURIComponent(district)}`,
  }));
  return (
    <Page title={profile.fullName} description={sentence(profile)} canonical={path} json={json}>
      {profile.hasSample ? <SampleBand /> : null}
      <Breadcrumb steps={[{ title: 'Trang chủ', href: '/' }, ...districts]} here={profile.fullName} />
      <h1>{profile.fullName}</h1>
      <p className="lead">{sentence(profile)}</p>
      <Facts profile={profile} />
      <nav aria-label="Mục trong trang" className="contents">
        <a href="#phu-trach">Ai phụ trách</a>
        <a href="#chi-tieu">Chỉ tiêu năm</a>
        <a href="#nhiem-vu">Nhiệm vụ trọng tâm</a>
        <a href="#hinh-thanh">Hình thành từ</a>
        <a href="#du-lieu">Dữ liệu và nguồn</a>
      </nav>
      <section aria-labelledby="phu-trach">
        <h2 id="phu-trach">Ai phụ trách</h2>
        <p className="quiet">
          Tính đến ngày {formatDate(profile.asOf)}. Số điện thoại và thư điện tử là của cơ quan.
        </p>
        <Contacts contacts={profile.contacts} />
      </section>
      <section aria-labelledby="chi-tieu">
        <h2 id="chi-tieu">Chỉ tiêu năm</h2>
        <Targets targets={profile.targets} />
      </section>
      <section aria-labelledby="nhiem-vu">
        <h2 id="nhiem-vu">Nhiệm vụ trọng tâm</h2>
        <Tasks tasks={profile.tasks} asOf={profile.asOf} />
      </section>
      <section aria-labelledby="hinh-thanh">
        <h2 id="hinh-thanh">Hình thành từ</h2>
        <FormerUnits units={profile.formerUnits} />
      </section>
      <section aria-labelledby="du-lieu">
        <h2 id="du-lieu">Dữ liệu và nguồn</h2>
        <p>
          Người phụ trách, chỉ tiêu, kết quả và nhiệm vụ do {profile.fullName} và cơ quan cấp tỉnh nhập, chỉ
          hiện phần đã công bố. Nguồn và căn cứ ghi dưới từng mục.
        </p>
        <p>
          <a href={json}>Tải toàn bộ trang này dạng JSON</a> · <a href="/api/docs">Hướng dẫn dùng dữ liệu</a>
        </p>
        {profile.codeAliases.length > 0 ? (
          <p>Mã khác mà một số hệ thống dùng: {profile.codeAliases.join(', ')}.</p>
        ) : null}
      </section>
    </Page>
  );
}

function FormerUnits({ units }: { readonly units: readonly FormerUnitBody[] }) {
  return (
    <ul className="former">
      {units.map((unit) => (
        <li key={unit.code}>
          {capitalised(EXTENT_LABELS[unit.extent].vi)} {unit.fullName}
          {unit.district ? `, ${unit.district}` : ''}, tỉnh {unit.province} (cũ) – từ{' '}
          {formatDate(unit.effectiveOn)}
          {unit.note && unit.note !== 'Nhập toàn bộ' ? <small>{unit.note}</small> : null}
        </li>
      ))}
    </ul>
  );
}

/** `Xã Ia Le có 8.397 người trên 124,50 km², hình thành từ Xã Ia Le, Xã Ia Blứ.` */
function sentence(profile: PublicProfile): string {
  const people = formatNumber(profile.population, 0);
  const area = formatNumber(profile.areaKm2, 2);
  const names = profile.formerUnits.map(({ fullName }) => fullName).join(', ');
  const made = names === '' ? '' : `, hình thành từ ${names}`;
  return `${profile.fullName} có ${people} người trên ${area} km²${made}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
