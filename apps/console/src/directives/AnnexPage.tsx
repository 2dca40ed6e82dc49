import { Button } from '@mui/material';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router-dom';

import { DropHint } from '../figure-imports/DropHint';
import { useDroppedFile } from '../figure-imports/useDroppedFile';
import { Loaded } from '../components/Loaded';
import { PageHeading } from '../components/PageHeading';
import { useApi } from '../components/useApi';
import { useText } from '../messages/useText';
import { AnnexInput } from './AnnexInput';
import { AnnexReview } from './AnnexReview';
import { keepWork, keptWork } from './annex-store';
import type { AnnexWork } from './annex.types';
import type { Directive } from './directive.types';

/** The annex of a draft: pasted or read from a file, looked over cell by cell, then its lines in one step. */
export default function AnnexPage() {
  const { id = '' } = useParams();
  const query = useApi<Directive>(`directives/${encodeURIComponent(id)}`);
  return <Loaded query={query}>{(directive) => <Content key={id} directive={directive} />}</Loaded>;
}

function Content({ directive }: { readonly directive: Directive }) {
  const t = useText();
  const [work, setWork] = useState<AnnexWork | null>(() => keptWork(directive.id));
  const [dropped, setDropped] = useState<File | null>(null);
  const isOver = useDroppedFile(work === null, setDropped);
  const change = useCallback(
    (next: AnnexWork | null): void => {
      keepWork(directive.id, next);
      setWork(next);
    },
    [directive.id],
  );
  const take = useCallback(
    (rows: readonly (readonly string[])[]): void => change({ rows, columns: [], leftOut: [] }),
    [change],
  );
  return (
    <>
      <DropHint isOver={isOver} />
      <PageHeading
        title={t('annex.title')}
        help={t('annex.help', { number: directive.number })}
        actions={
          <Button component={Link} to={`/directives/${directive.id}/show`} size="small">
            {t('annex.backToDraft')}
          </Button>
        }
      />
      {work === null ? (
        <AnnexInput key={dropped?.name ?? ''} dropped={dropped} onTable={take} />
      ) : (
        <AnnexReview directive={directive} work={work} onChange={change} />
      )}
    </>
  );
}
