const TWO_BYTES = 0x80
const THREE_BYTES = 0x800
let scratch = new Uint8Array(1024)

/**
 * The bytes of a sort key: their order is the order of the key's UTF-16 units, and a key that begins with another
 * begins with its bytes. Each unit is written as UTF-8 writes a character (CESU-8, Unicode Technical Report 26),
 * so that a surrogate alone is kept; no byte is ever 0xFF.
 */
export const encodeKey = (key: string): Uint8Array => {
  if (scratch.length < key.length * 3) scratch = new Uint8Array(key.length * 3)
  const bytes = scratch
  let size = 0
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at)
    if (unit < TWO_BYTES) bytes[size++] = unit
    else {
      if (unit < THREE_BYTES) bytes[size++] = 0xc0 | (unit >> 6)
      else {
        bytes[size++] = 0xe0 | (unit >> 12)
        bytes[size++] = 0x80 | ((unit >> 6) & 0x3f)
      }
      bytes[size++] = 0x80 | (unit & 0x3f)
    }
  }
  return bytes.slice(0, size)
}

/** Just after everything that begins with these bytes. */
export const afterPrefix = (bytes: Uint8Array): Uint8Array => {
  const end = new Uint8Array(bytes.length + 1)
  end.set(bytes)
  end[bytes.length] = 0xff
  return end
}
