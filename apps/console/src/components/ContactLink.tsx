import { Link } from '@mui/material';

/** An office telephone number, to be dialled by a touch. */
export function PhoneLink({ number }: { readonly number: string | null }) {
  if (!number) return null;
  return (
    <Link href={`tel:${number.replace(/[^+\d]/g, '')}`} className="figure" sx={{ whiteSpace: 'nowrap' }}>
      {number}
    </Link>
  );
}

/** An office e-mail address. */
export function MailLink({ address }: { readonly address: string | null }) {
  return address ? <Link href={`mailto:${address}`}>{address}</Link> : null;
}
