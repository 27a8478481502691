/**
 * The fields of a multipart/form-data body as raw bytes. Needed because the SDK sends protobuf in a field
 * without a file name, which general form parsers decode as text.
 * Throws an Error when the body does not follow its boundary.
 */
export const readMultipart = (body: Buffer, contentType: string): Record<string, Buffer> => {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const name = boundary?.[1] ?? boundary?.[2]
  if (!name) throw new Error('multipart body without a boundary')
  const marker = Buffer.from(`--${name}`)
  const fields: Record<string, Buffer> = {}
  let at = body.indexOf(marker)
  while (at !== -1) {
    const start = at + marker.length
    if (body.toString('latin1', start, start + 2) === '--') return fields
    const headEnd = body.indexOf('\r\n\r\n', start)
    const next = body.indexOf(marker, start)
    if (headEnd === -1 || next === -1) throw new Error('multipart body ends before its closing boundary')
    const head = body.toString('utf8', start, headEnd)
    const field = /name="([^"]*)"/.exec(head)?.[1]
    if (field !== undefined) fields[field] = body.subarray(headEnd + 4, next - 2)
    at = next
  }
  throw new Error('multipart body without its boundary')
}
