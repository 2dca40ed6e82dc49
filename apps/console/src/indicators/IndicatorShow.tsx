import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import { useWord } from '../components/useChoices';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';
import { DefinitionFacts } from './DefinitionFacts';
import { FormulaPanel } from './FormulaPanel';
import type { IndicatorDetail } from './indicator.types';
import { IndicatorActions } from './IndicatorActions';
import { RevisionsPanel } from './RevisionsPanel';
import { SuccessionPanel } from './SuccessionPanel';
import { UsagePanel } from './UsagePanel';
import { useIndicatorName } from './useIndicatorName';

function Content({ indicator }: { readonly indicator: IndicatorDetail }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const nameOf = useIndicatorName();
  const mayManage = useMay('catalogue:manage');
  const { code, domain, unit, retiredOn } = indicator;
  const facts = [code, word('domain', domain), word('unit', unit)];
  if (retiredOn !== null) facts.push(t('catalogue.retiredOn', { date: format.date(retiredOn) }));
  return (
    <>
      <PageHeading
        title={nameOf(indicator)}
        help={facts.join(' · ')}
        actions={
          <>
            <Button component={Link} to={`/indicators/${code}/series`} size="small" variant="outlined">
              {t('catalogue.series')}
            </Button>
            {mayManage ? <IndicatorActions indicator={indicator} /> : null}
          </>
        }
      />
      <DefinitionFacts indicator={indicator} />
      <FormulaPanel indicator={indicator} />
      <UsagePanel indicator={indicator} />
      <SuccessionPanel indicator={indicator} />
      <RevisionsPanel indicator={indicator} />
    </>
  );
}

/** One indicator: what it means, how it is computed, where it is used, what it continues, and how its definition changed. */
export default function IndicatorShow() {
  return <ShowPage<IndicatorDetail>>{(indicator) => <Content indicator={indicator} />}</ShowPage>;
}
