import { DATA_GRADE_LABELS } from '@cis/contracts/observations.constants';
import type { PublicTarget } from '@cis/contracts/public.dto';
import { TARGET_HORIZON_LABELS } from '@cis/contracts/targets.constants';
import { formatDate } from '@cis/ui';
import { askedFor, figure, standing, unitLabel } from '../target-words';
import { Bar } from './Bar';

interface TargetRowProps {
  readonly target: PublicTarget;
  /** Number of its decision in the note under the table; 0 for the one that most rows rest on. */
  readonly mark: number;
}

/** One indicator: what was asked, what was reached, and how that stands, the unit said once. */
export function TargetRow({ target, mark }: TargetRowProps) {
  const { tone, icon, words } = standing(target);
  const { latest } = target;
  const value = latest?.value ?? null;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {target.indicatorName} {target.unit === 'bool' ? null : <small>({unitLabel(target.unit)})</small>}
      </th>
      <td role="cell" className="number">
        <span className="on-phone">Mức giao </span>
        {askedFor(target)}
        {mark === 0 ? null : <sup>[{mark}]</sup>}
        {target.horizon === 'year' ? null : <small>{TARGET_HORIZON_LABELS[target.horizon].vi}</small>}
      </td>
      <td role="cell" className={value === null ? 'number none' : 'number'}>
        {latest && value !== null ? (
          <>
            <span className="on-phone">Thực hiện </span>
            <strong>{figure(target, value)}</strong>
            <small>
              {latest.periodLabel},{' '}
              {latest.grade ? `${DATA_GRADE_LABELS[latest.grade].vi.toLowerCase()}, ` : ''}
              chốt {formatDate(latest.cutoffOn)}
            </small>
          </>
        ) : (
          <span className="missing">–</span>
        )}
      </td>
      <td role="cell" className="result">
        {target.ratio === null ? null : <Bar percent={target.ratio} tone={tone} />}
        <span className={`standing ${tone}`}>
          <span aria-hidden="true">{icon}</span> {words}
        </span>
      </td>
    </tr>
  );
}
