/** Length of the circle on which the score is drawn, radius 52. */
const CIRCUMFERENCE = 2 * Math.PI * 52;

/** The score as a ring with its number. Drawn with attributes alone: the page allows no inline style. */
export function Dial({ value }: { readonly value: number }) {
  const filled = (CIRCUMFERENCE * value) / 100;
  return (
    <svg class="dial" viewBox="0 0 120 120" role="img" aria-label={`Score: ${value} out of 100`}>
      <circle class="dial-track" cx="60" cy="60" r="52" />
      <circle
        class="dial-value"
        cx="60"
        cy="60"
        r="52"
        transform="rotate(-90 60 60)"
        stroke-dasharray={`${filled.toFixed(1)} ${CIRCUMFERENCE.toFixed(1)}`}
      />
      <text class="dial-number" x="60" y="66" text-anchor="middle">
        {value}
      </text>
      <text class="dial-unit" x="60" y="86" text-anchor="middle">
        of 100
      </text>
    </svg>
  );
}
