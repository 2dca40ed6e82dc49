import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { IndicatorInputs } from './IndicatorInputs';

export default function IndicatorCreate() {
  const t = useText();
  return (
    <CreatePage
      title={t('catalogue.create')}
      help={t('catalogue.createHelp')}
      defaultValues={{
        kind: 'indicator',
        direction: 'higher',
        aggregation: 'sum',
        appliesTo: 'all',
        visibility: 'internal',
        isCumulative: false,
        decimals: 0,
        periodKinds: [],
      }}
    >
      <IndicatorInputs />
    </CreatePage>
  );
}
