import { EditPage } from '../components/EditPage';
import { useText } from '../messages/useText';
import { useAfterObservationSave } from './after-save';
import type { Observation } from './observation.types';
import { ObservationInputs } from './ObservationInputs';
import { PublicationPanel } from './PublicationPanel';
import { RevisionPanel } from './RevisionPanel';

export default function ObservationEdit() {
  const t = useText();
  return (
    <EditPage
      titleOf={(row) =>
        t('observations.editTitle', {
          indicator: (row as Observation).indicatorName,
          period: (row as Observation).periodLabel,
        })
      }
      onSaved={useAfterObservationSave()}
      aside={
        <>
          <PublicationPanel />
          <RevisionPanel />
        </>
      }
    >
      <ObservationInputs />
    </EditPage>
  );
}
