import { ExportMenu } from '../components/ExportMenu';
import { ImportButton } from '../components/ImportButton';
import { useText } from '../messages/useText';
import { useMay } from '../providers/session';

/** Taking the people out as a file and bringing a file in. */
export function PeopleTransfer() {
  const t = useText();
  const mayExport = useMay('person:export');
  const mayImport = useMay('person:import');
  return (
    <>
      {mayExport ? (
        <ExportMenu
          path="people/export"
          filters={['q', 'communeCode', 'positionCode', 'block', 'qualification']}
        />
      ) : null}
      {mayImport ? (
        <ImportButton path="people/import" title={t('people.importTitle')} help={t('people.importHelp')} />
      ) : null}
    </>
  );
}
