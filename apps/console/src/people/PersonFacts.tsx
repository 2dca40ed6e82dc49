import { MailLink, PhoneLink } from '../components/ContactLink';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { useFormat } from '../components/useFormat';
import { useWord } from '../components/useChoices';
import { useText } from '../messages/useText';
import { ElsewhereLinks } from './ElsewhereLinks';
import type { Person } from './person.types';

export function PersonFacts({ person }: { readonly person: Person }) {
  const t = useText();
  const word = useWord();
  const format = useFormat();
  const technical = person.hasTechnicalQualification;
  const qualification = [word('qualification', person.qualification), person.qualificationField]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <Panel title={t('people.sectionContact')}>
        <Facts
          facts={[
            {
              label: t('people.posts'),
              value: person.posts
                .map(({ positionName, kind }) => `${positionName} (${word('appointmentKind', kind)})`)
                .join('\n'),
            },
            {
              label: t('people.officePhone'),
              value: person.officePhone ? <PhoneLink number={person.officePhone} /> : null,
            },
            {
              label: t('people.officeEmail'),
              value: person.officeEmail ? <MailLink address={person.officeEmail} /> : null,
            },
            { label: t('people.duties'), value: person.duties },
            { label: t('people.reception'), value: person.receptionSchedule },
            { label: t('people.isPublished'), value: t(person.isPublished ? 'word.yes' : 'word.no') },
          ]}
        />
      </Panel>
      <Panel title={t('people.sectionIdentity')}>
        <Facts
          facts={[
            { label: t('people.birthDate'), value: format.date(person.birthDate) },
            { label: t('people.gender'), value: word('gender', person.gender) },
            { label: t('people.hometown'), value: person.hometown },
            ...(person.elsewhere.length > 0
              ? [{ label: t('people.elsewhere'), value: <ElsewhereLinks places={person.elsewhere} /> }]
              : []),
          ]}
        />
      </Panel>
      <Panel title={t('people.sectionTraining')}>
        <Facts
          facts={[
            { label: t('people.qualification'), value: qualification },
            {
              label: t('people.technical'),
              value: technical === null ? null : t(technical ? 'word.yes' : 'word.no'),
            },
            { label: t('people.theoryLevel'), value: word('theoryLevel', person.politicalTheoryLevel) },
            {
              label: t('people.managementLevel'),
              value: word('managementLevel', person.stateManagementLevel),
            },
            { label: t('people.foreignLanguage'), value: person.foreignLanguage },
          ]}
        />
      </Panel>
    </>
  );
}
