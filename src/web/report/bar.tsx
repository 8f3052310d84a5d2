interface BarProps {
  readonly value: number;
  readonly of: number;
}

/** A share as a bar. The numbers stand beside it, so it is hidden from assistive software. */
export function Bar({ value, of }: BarProps) {
  const share = of > 0 ? Math.max(0, Math.min(100, (100 * value) / of)) : 0;
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100" height="6" />
      <rect class="bar-value" width={share.toFixed(1)} height="6" />
    </svg>
  );
}
