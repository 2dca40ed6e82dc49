import type { PublicContact } from '@cis/contracts/public.dto';

export function Contact({ contact }: { readonly contact: PublicContact }) {
  const { fullName, title, officePhone, officeEmail, duties, receptionSchedule, portraitUrl } = contact;
  return (
    <li>
      {portraitUrl ? <img src={portraitUrl} alt="" width="56" height="56" loading="lazy" /> : null}
      <h3>{fullName}</h3>
      <p>{title}</p>
      {duties ? <p className="quiet">Phụ trách: {duties}</p> : null}
      {receptionSchedule ? <p className="quiet">Tiếp công dân: {receptionSchedule}</p> : null}
      {officePhone || officeEmail ? (
        <p className="reach">
          {officePhone ? (
            <a
              href={`tel:${officePhone.replace(/[^\d+]/g, '')}`}
              aria-label={`Gọi ${fullName}: ${officePhone}`}
            >
              <span aria-hidden="true">☎</span> {officePhone}
            </a>
          ) : null}
          {officeEmail ? (
            <a href={`mailto:${officeEmail}`} aria-label={`Gửi thư cho ${fullName}: ${officeEmail}`}>
              <span aria-hidden="true">✉</span> {officeEmail}
            </a>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}
