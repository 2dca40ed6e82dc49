import { DATA_GRADE_LABELS } from '@cis/contracts/observations.constants';
import type { PublicTarget } from '@cis/contracts/public.dto';
import { TARGET_HORIZON_LABELS, TARGET_ISSUER_LABELS } from '@cis/contracts/targets.constants';
import { formatDate } from '@cis/ui';
import { askedFor, figure, standing } from '../target-words';
import { Bar } from './Bar';

/** Published targets by year, the latest first. */
export function Targets({ targets }: { readonly targets: readonly PublicTarget[] }) {
  if (targets.length === 0) return <p>Chưa công bố chỉ tiêu nào.</p>;
  const years = [...new Set(targets.map(({ year }) => year))].sort((one, other) => other - one);
  return years.map((year) => {
    const ofYear = targets.filter((target) => target.year === year);
    return (
      <section key={year} aria-labelledby={`targets-${year}`}>
        <h3 id={`targets-${year}`}>
          Năm {year}: {ofYear.length} chỉ tiêu{summary(ofYear)}
        </h3>
        <ul className="cards">
          {ofYear.map((target) => (
            <Target key={`${target.indicatorCode} ${target.horizon} ${target.issuer}`} target={target} />
          ))}
        </ul>
      </section>
    );
  });
}

function Target({ target }: { readonly target: PublicTarget }) {
  const { tone, icon, words } = standing(target);
  const { latest, decision } = target;
  return (
    <li className="card">
      <h4>{target.indicatorName}</h4>
      <p className={`standing ${tone}`}>
        <span aria-hidden="true">{icon}</span> {words}
      </p>
      {target.ratio === null ? null : <Bar percent={target.ratio} tone={tone} />}
      <dl>
        <div>
          <dt>Mức giao</dt>
          <dd>{askedFor(target)}</dd>
        </div>
        {latest && latest.value !== null ? (
          <div>
            <dt>Thực hiện</dt>
            <dd>
              {figure(target, latest.value)}
              <small>
                {latest.periodLabel}
                {latest.grade ? `, số ${DATA_GRADE_LABELS[latest.grade].vi.toLowerCase()}` : ''}, chốt{' '}
                {formatDate(latest.cutoffOn)}
              </small>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Căn cứ</dt>
          <dd>
            {TARGET_ISSUER_LABELS[target.issuer].vi}
            {target.horizon === 'year'
              ? ''
              : ` (${TARGET_HORIZON_LABELS[target.horizon].vi.toLowerCase()})`}, {decision.number} ngày{' '}
            {formatDate(decision.date)}
          </dd>
        </div>
      </dl>
    </li>
  );
}

function summary(targets: readonly PublicTarget[]): string {
  const count = (result: PublicTarget['result']): number =>
    targets.filter((target) => target.result === result).length;
  const done = count('exceeded') + count('met') + count('not_met');
  if (done === 0) return '';
  return ` – ${count('exceeded')} vượt, ${count('met')} đạt, ${count('not_met')} không đạt`;
}
