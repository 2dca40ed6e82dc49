import type { PublicContact } from '@cis/contracts/public.dto';
import { Contact } from './Contact';

/** The first in rank are seen at once; a few more than that are not worth folding away. */
const SHOWN = 6;

/** Duty contacts: who is in charge and how to reach the office. */
export function Contacts({ contacts }: { readonly contacts: readonly PublicContact[] }) {
  if (contacts.length === 0) return <p>Chưa công bố người phụ trách.</p>;
  const rest = contacts.length > SHOWN + 2 ? contacts.slice(SHOWN) : [];
  return (
    <>
      <List contacts={rest.length > 0 ? contacts.slice(0, SHOWN) : contacts} />
      {rest.length > 0 ? (
        <details className="fold">
          <summary>
            Xem thêm {rest.length} người: các ban, phòng, Mặt trận, đoàn thể, công an, quân sự
          </summary>
          <List contacts={rest} />
        </details>
      ) : null}
    </>
  );
}

function List({ contacts }: { readonly contacts: readonly PublicContact[] }) {
  return (
    <ul className="people">
      {contacts.map((contact, index) => (
        <Contact key={index} contact={contact} />
      ))}
    </ul>
  );
}
