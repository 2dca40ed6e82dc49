import { Link } from '@mui/material';

const ADDRESS = /(https?:\/\/[^\s,;)]+)/;

/** A source as it was written, its addresses as links that show only whose page it is. */
export function SourceText({ text }: { readonly text: string | null }) {
  return (text ?? '').split(ADDRESS).map((part, index) =>
    ADDRESS.test(part) ? (
      <Link key={`${index} ${part}`} href={part} target="_blank" rel="noreferrer">
        {part.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '')}
      </Link>
    ) : (
      part
    ),
  );
}
