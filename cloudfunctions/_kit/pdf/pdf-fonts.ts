import type { PdfObjects } from './pdf-objects'

/** ASCII is set in Helvetica, everything else in STSong-Light, which every reader knows without having it embedded. */
const LATIN = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

const DESCRIPTOR =
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>'

/**
 * The font resources of a page. The Chinese one is a predefined CID font (ISO 32000-1, 9.7.5.2: UniGB-UCS2-H, two
 * bytes a character): a font to embed would weigh more than a whole function may.
 */
export const putFonts = (objects: PdfObjects): string => {
  const descriptor = objects.add(DESCRIPTOR)
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor ${descriptor} 0 R>>`,
  )
  const chinese = objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${descendant} 0 R]>>`,
  )
  return `/Font<</L ${objects.add(LATIN)} 0 R/C ${chinese} 0 R>>`
}
