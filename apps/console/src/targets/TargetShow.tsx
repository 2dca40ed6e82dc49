import { mayIssue, ownsDomain } from '@cis/domain/target-assignment';

import { ActionButton } from '../components/ActionButton';
import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { useMay, useSession } from '../providers/session';
import { AcknowledgeDialog } from './AcknowledgeDialog';
import { AdjustDialog } from './AdjustDialog';
import { OtherIssuers } from './OtherIssuers';
import type { Target } from './target.types';
import { TargetFacts } from './TargetFacts';
import { VersionTable } from './VersionTable';
import { YearFigures } from './YearFigures';

function Content({ record }: { readonly record: Target }) {
  const t = useText();
  const word = useWord();
  const tenant = useSession()?.tenant;
  const mayAssign =
    useMay('target:assign') &&
    tenant !== undefined &&
    mayIssue(tenant.kind, record.issuer) &&
    ownsDomain({ tenantKind: tenant.kind, domains: tenant.domains }, record.domain);
  const mayAcknowledge = useMay('target:acknowledge');
  const isOpen = !record.acknowledged;
  return (
    <>
      <PageHeading
        title={record.indicatorName}
        help={`${record.communeName} · ${word('horizon', record.horizon)} ${record.year} · ${word('issuer', record.issuer)}`}
        actions={
          <>
            {mayAcknowledge && isOpen ? (
              <ActionButton label={t('targets.acknowledge')} variant="contained">
                {(close) => <AcknowledgeDialog target={record} onClose={close} />}
              </ActionButton>
            ) : null}
            {mayAssign ? (
              <ActionButton label={t('targets.adjust')} variant="contained">
                {(close) => <AdjustDialog target={record} onClose={close} />}
              </ActionButton>
            ) : null}
          </>
        }
      />
      <TargetFacts target={record} />
      <OtherIssuers target={record} />
      <YearFigures target={record} />
      <VersionTable target={record} />
    </>
  );
}

/** One target: what is asked, what was reached, and every version with its decision. */
export default function TargetShow() {
  return <ShowPage<Target>>{(record) => <Content record={record} />}</ShowPage>;
}
