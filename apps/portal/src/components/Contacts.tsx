import { BLOCK_LABELS } from '@cis/contracts/personnel.constants';
import type { PublicContact } from '@cis/contracts/public.dto';

/** Duty contacts: who is in charge and how to reach the office. */
export function Contacts({ contacts }: { readonly contacts: readonly PublicContact[] }) {
  if (contacts.length === 0) return <p>Chưa công bố người phụ trách.</p>;
  return (
    <ul className="cards">
      {contacts.map((contact, index) => (
        <Contact key={index} contact={contact} />
      ))}
    </ul>
  );
}

function Contact({ contact }: { readonly contact: PublicContact }) {
  return (
    <li className="card">
      {contact.portraitUrl ? (
        <img src={contact.portraitUrl} alt="" width="64" height="64" loading="lazy" />
      ) : null}
      <h3>{contact.fullName}</h3>
      <p>{contact.title}</p>
      <dl>
        <div>
          <dt>Khối</dt>
          <dd>{BLOCK_LABELS[contact.block].vi}</dd>
        </div>
        {contact.duties ? (
          <div>
            <dt>Phụ trách</dt>
            <dd>{contact.duties}</dd>
          </div>
        ) : null}
        {contact.receptionSchedule ? (
          <div>
            <dt>Tiếp công dân</dt>
            <dd>{contact.receptionSchedule}</dd>
          </div>
        ) : null}
      </dl>
      <p className="reach">
        {contact.officePhone ? (
          <a
            href={`tel:${contact.officePhone.replace(/[^\d+]/g, '')}`}
            aria-label={`Gọi ${contact.fullName}: ${contact.officePhone}`}
          >
            {contact.officePhone}
          </a>
        ) : null}
        {contact.officeEmail ? (
          <a
            href={`mailto:${contact.officeEmail}`}
            aria-label={`Gửi thư cho ${contact.fullName}: ${contact.officeEmail}`}
          >
            {contact.officeEmail}
          </a>
        ) : null}
      </p>
    </li>
  );
}
