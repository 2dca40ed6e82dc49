import { Typography } from '@mui/material';

import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { RecordLink } from '../components/RecordLink';
import { useFormat } from '../components/useFormat';
import { useText } from '../messages/useText';
import type { Directive } from './directive.types';
import { SignedFile } from './SignedFile';

type Reference = NonNullable<Directive['replaces']>;

function DirectiveLink({ reference }: { readonly reference: Reference }) {
  const format = useFormat();
  return (
    <>
      <RecordLink to={`/directives/${reference.id}/show`}>{reference.number}</RecordLink>
      {` · ${format.date(reference.issuedOn)} · ${reference.abstract}`}
    </>
  );
}

interface DirectiveFactsProps {
  readonly directive: Directive;
  readonly isEditable: boolean;
}

/** The document: who issued it and when, its signed file, what it replaces and what replaced it. */
export function DirectiveFacts({ directive, isEditable }: DirectiveFactsProps) {
  const t = useText();
  const format = useFormat();
  const { replaces, replacedBy, replacedOn, fanOut } = directive;
  return (
    <Panel title={t('directives.document')}>
      <Facts
        facts={[
          { label: t('directives.number'), value: directive.number },
          { label: t('directives.issuedOn'), value: format.date(directive.issuedOn) },
          { label: t('directives.issuer'), value: directive.issuer },
          { label: t('directives.programme'), value: directive.programmeName },
          ...(directive.sentAt
            ? [{ label: t('directives.sentAt'), value: format.instant(directive.sentAt) }]
            : []),
          ...(fanOut
            ? [
                {
                  label: t('directives.fanOut'),
                  value: t('directives.fanOutText', {
                    communes: format.number(fanOut.communes),
                    instances: format.number(fanOut.instances),
                    continued: format.number(fanOut.continued),
                    superseded: format.number(fanOut.superseded),
                  }),
                },
              ]
            : []),
          ...(replaces
            ? [{ label: t('directives.replaces'), value: <DirectiveLink reference={replaces} /> }]
            : []),
          ...(replacedBy
            ? [
                {
                  label: t('directives.replacedBy', { date: format.date(replacedOn) }),
                  value: <DirectiveLink reference={replacedBy} />,
                },
              ]
            : []),
          {
            label: t('directives.file'),
            value: <SignedFile directive={directive} isEditable={isEditable} />,
          },
        ]}
      />
      {directive.isSample ? <Typography variant="body2">{t('directives.sample')}</Typography> : null}
    </Panel>
  );
}
