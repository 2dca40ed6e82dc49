import { Button } from '@mui/material';
import { Link, useParams } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { Panel } from '../components/Panel';
import { useText } from '../messages/useText';
import { ImportView } from './ImportView';

/** One import; it goes on when the page is left and can be come back to. */
export default function FigureImportPage() {
  const t = useText();
  const { id = '' } = useParams();
  return (
    <>
      <PageHeading
        title={t('figureImports.title')}
        help={t('figureImports.help')}
        actions={
          <Button component={Link} to="/figure-imports">
            {t('figureImports.again')}
          </Button>
        }
      />
      <Panel title={t('figureImports.previewTitle')}>
        <ImportView id={id} isInPage />
      </Panel>
    </>
  );
}
