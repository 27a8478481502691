const HUES = [14, 172, 38, 214, 332, 96]

/** The same person gets the same colour everywhere. */
const hueOf = (id: string): number => {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return HUES[sum % HUES.length] ?? 14
}

/** The first letter of a name on a colour of its own. */
export const Avatar = ({ id, name, size = 32 }: { id: string; name: string; size?: number }) => (
  <span
    className="avatar"
    style={{ '--hue': hueOf(id), width: size, height: size, fontSize: size * 0.46 }}
    aria-hidden="true"
  >
    {[...name.trim()][0]?.toUpperCase() ?? '?'}
  </span>
)
