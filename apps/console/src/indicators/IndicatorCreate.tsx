import { CreatePage } from '../components/CreatePage';
import { useText } from '../messages/useText';
import { IndicatorInputs } from './IndicatorInputs';
import { useShowSaved } from './useShowSaved';

export default function IndicatorCreate() {
  const t = useText();
  const showSaved = useShowSaved();
  return (
    <CreatePage
      title={t('catalogue.create')}
      help={t('catalogue.createHelp')}
      onCreated={showSaved}
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
