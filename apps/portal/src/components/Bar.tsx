/** How far towards the target, as a picture of the words beside it; hidden from screen readers, which read the words. */
export function Bar({ percent, tone }: { readonly percent: number; readonly tone: string }) {
  const width = Math.max(0, Math.min(percent, 125));
  return (
    <svg
      className={`bar ${tone}`}
      viewBox="0 0 125 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="track" width="125" height="8" />
      <rect className="fill" width={width.toFixed(1)} height="8" />
      <rect className="goal" x="99.5" width="1" height="8" />
    </svg>
  );
}
