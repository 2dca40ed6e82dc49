import { Button } from '@mui/material';
import { Link } from 'react-router-dom';

import { PageHeading } from '../components/PageHeading';
import { ShowPage } from '../components/ShowPage';
import { useText } from '../messages/useText';
import { useSession } from '../providers/session';
import type { CommuneProfile } from './commune.types';
import { CommuneFacts } from './CommuneFacts';

function Content({ record }: { readonly record: CommuneProfile }) {
  const t = useText();
  const tenant = useSession()?.tenant;
  const mayLook = tenant?.kind !== 'commune' || tenant.communeCode === record.code;
  const ofCommune = encodeURIComponent(JSON.stringify({ communeCode: record.code }));
  return (
    <>
      <PageHeading
        title={record.fullName}
        actions={
          mayLook ? (
            <>
              <Button component={Link} to={`/personnel?communeCode=${record.code}`}>
                {t('menu.personnel')}
              </Button>
              <Button component={Link} to={`/targets?filter=${ofCommune}`}>
                {t('menu.targets')}
              </Button>
              <Button component={Link} to={`/tasks?filter=${ofCommune}`}>
                {t('menu.tasks')}
              </Button>
            </>
          ) : null
        }
      />
      <CommuneFacts commune={record} />
    </>
  );
}

/** A commune's profile for staff, with ways to its data. */
export default function CommuneShow() {
  return <ShowPage<CommuneProfile>>{(record) => <Content record={record} />}</ShowPage>;
}
