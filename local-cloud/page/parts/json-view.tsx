type Token = { kind: 'key' | 'string' | 'plain'; text: string; at: number }

const PIECE = /("(?:\\.|[^"\\])*")(\s*:)?/g

/** Splits JSON text into keys, strings and the rest, for colouring. */
const tokensOf = (json: string): Token[] => {
  const tokens: Token[] = []
  let from = 0
  for (const match of json.matchAll(PIECE)) {
    const at = match.index
    if (at > from) tokens.push({ kind: 'plain', text: json.slice(from, at), at: from })
    tokens.push({ kind: match[2] === undefined ? 'string' : 'key', text: match[1] ?? '', at })
    from = at + (match[1]?.length ?? 0)
  }
  if (from < json.length) tokens.push({ kind: 'plain', text: json.slice(from), at: from })
  return tokens
}

/** A value as indented, coloured JSON. */
export const JsonView = ({ value }: { value: unknown }) => (
  <pre className="json">
    {tokensOf(JSON.stringify(value, null, 2) ?? 'undefined').map((token) => (
      <span key={token.at} className={`json-${token.kind}`}>
        {token.text}
      </span>
    ))}
  </pre>
)
