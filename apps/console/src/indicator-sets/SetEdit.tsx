import { EditPage } from '../components/EditPage';
import type { SetRow } from './set.types';
import { SetInputs } from './SetInputs';

export default function SetEdit() {
  return (
    <EditPage titleOf={(row) => (row as SetRow).nameVi}>
      <SetInputs />
    </EditPage>
  );
}
