export interface Step {
  readonly title: string;
  readonly href: string;
}

/** Where the page lies; the page itself comes last and is no link. */
export function Breadcrumb({ steps, here }: { readonly steps: readonly Step[]; readonly here: string }) {
  return (
    <nav aria-label="Đường dẫn" className="breadcrumb">
      <ol>
        {steps.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
