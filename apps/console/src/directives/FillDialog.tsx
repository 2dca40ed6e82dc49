import { TextInput, maxLength } from 'react-admin';

import { ActionDialog } from '../components/ActionDialog';
import { PositionInput } from '../components/catalogue-inputs';
import { useText } from '../messages/useText';
import type { Directive } from './directive.types';
import { lineBody } from './lines';

/** An annex seldom says who answers and who decides: one answer for all lines that lack it. */
export function FillDialog({
  directive,
  onClose,
}: {
  readonly directive: Directive;
  readonly onClose: () => void;
}) {
  const t = useText();
  const fill = ({ ownerPositionCode, authority }: Record<string, unknown>): Record<string, unknown> => ({
    tasks: directive.tasks.map((line) => ({
      ...lineBody(line),
      ...(line.ownerPositionCode === null && ownerPositionCode ? { ownerPositionCode } : {}),
      ...(line.authority === null && authority ? { authority } : {}),
    })),
  });
  return (
    <ActionDialog
      title={t('directives.fill')}
      help={t('directives.fillHelp')}
      submitLabel={t('directives.fillSubmit')}
      resource="directive-tasks"
      path={`directives/${directive.id}/tasks`}
      method="PUT"
      version={directive.version}
      transform={fill}
      onClose={onClose}
    >
      <PositionInput source="ownerPositionCode" helperText={t('directives.ownerHelp')} />
      <TextInput source="authority" validate={maxLength(200)} />
    </ActionDialog>
  );
}
