import { INDICATOR_DOMAIN_LABELS, INDICATOR_DOMAINS } from '@cis/contracts/catalogue.constants';
import type { PublicTarget } from '@cis/contracts/public.dto';
import { targetGroups, tally, type TargetGroup } from '../target-years';
import { decisionsOf } from '../target-decisions';
import { TargetRow } from './TargetRow';

/** Published targets: the year with the newest results open, the others folded. */
export function Targets({ targets }: { readonly targets: readonly PublicTarget[] }) {
  const [first, ...others] = targetGroups(targets);
  if (!first) return <p>Chưa công bố chỉ tiêu nào.</p>;
  return (
    <>
      <h3>{titleOf(first)}</h3>
      <Tally group={first} />
      <Year group={first} />
      {others.map((group) => (
        <details key={group.key} className="fold">
          <summary>
            <h3>{titleOf(group)}</h3>
            <Tally group={group} />
          </summary>
          <Year group={group} />
        </details>
      ))}
    </>
  );
}

function titleOf({ year, isTerm, targets }: TargetGroup): string {
  return `${isTerm ? 'Nhiệm kỳ đến năm' : 'Năm'} ${year}: ${targets.length} chỉ tiêu`;
}

function Tally({ group }: { readonly group: TargetGroup }) {
  return (
    <span className="tally">
      {tally(group.targets).map(({ tone, icon, words }) => (
        <span key={words} className={`standing ${tone}`}>
          <span aria-hidden="true">{icon}</span> {words}
        </span>
      ))}
    </span>
  );
}

function Year({ group }: { readonly group: TargetGroup }) {
  const decisions = decisionsOf(group.targets);
  const domains = INDICATOR_DOMAINS.map((domain) => ({
    domain,
    targets: group.targets.filter((target) => target.domain === domain),
  })).filter(({ targets }) => targets.length > 0);
  return (
    <>
      {/* Roles said again: a phone shows rows as blocks, which would make some browsers forget the table. */}
      <table className="targets" role="table">
        <caption className="unseen">{titleOf(group)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Chỉ tiêu (đơn vị)
            </th>
            <th scope="col" role="columnheader" className="number">
              Mức giao
            </th>
            <th scope="col" role="columnheader" className="number">
              Thực hiện
            </th>
            <th scope="col" role="columnheader">
              Kết quả
            </th>
          </tr>
        </thead>
        {domains.map(({ domain, targets }) => (
          <tbody key={domain} role="rowgroup">
            <tr role="row" className="domain">
              <th role="columnheader" scope="colgroup" colSpan={4}>
                {INDICATOR_DOMAIN_LABELS[domain].vi}
              </th>
            </tr>
            {targets.map((target) => (
              <TargetRow
                key={`${target.indicatorCode} ${target.horizon} ${target.issuer}`}
                target={target}
                mark={decisions.findIndex(({ covers }) => covers(target))}
              />
            ))}
          </tbody>
        ))}
      </table>
      <p className="sources">
        Căn cứ giao:{' '}
        {decisions.map(({ words }, index) => (index === 0 ? words : `[${index}] ${words}`)).join('; ')}.
      </p>
    </>
  );
}
