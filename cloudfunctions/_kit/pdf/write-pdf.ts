import { deflateSync } from 'node:zlib'
import { type Instant, toInstant } from '../../../domain/time'
import { putFonts } from './pdf-fonts'
import { startObjects } from './pdf-objects'
import { drawOn, PAGE, type PdfPage } from './pdf-page'
import type { Picture } from './picture'

export type Pdf = {
  addPage: () => PdfPage
  /** The finished file; nothing can be added afterwards. */
  end: () => Buffer
}

const BOM = 'feff'

const textString = (text: string): string =>
  `<${BOM}${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

/** `D:20261215140000+08'00'` (ISO 32000-1, 7.9.4). */
const dateString = (instant: Instant): string =>
  `(D:${toInstant(Date.parse(instant)).slice(0, 19).replace(/[-T:]/g, '')}+08'00')`

/**
 * Starts a PDF of A4 pages: text in Chinese and ASCII, lines, filled boxes, JPEG and PNG pictures. A page is a dozen
 * lines of ours and a reader's own fonts, because a library with a Chinese font in it would not fit a function.
 */
export const startPdf = ({ title, now }: { title: string; now: Instant }): Pdf => {
  const objects = startObjects()
  const root = objects.reserve()
  const tree = objects.reserve()
  const fonts = putFonts(objects)
  const pictures = new Map<Picture, number>()
  const pages: { id: number; operations: string[]; used: Set<number> }[] = []

  const putPicture = (picture: Picture): number => {
    const known = pictures.get(picture)
    if (known) return known
    const { dictionary, bytes, alpha } = picture
    const mask = alpha ? `/SMask ${objects.add(alpha.dictionary, alpha.bytes)} 0 R>>` : '>>'
    const id = objects.add(dictionary.replace(/>>$/, mask), bytes)
    pictures.set(picture, id)
    return id
  }

  const addPage = () => {
    const page = { id: objects.reserve(), operations: [] as string[], used: new Set<number>() }
    pages.push(page)
    const nameOf = (picture: Picture) => {
      const id = putPicture(picture)
      page.used.add(id)
      return `P${id}`
    }
    return drawOn({ put: (operation) => page.operations.push(operation), nameOf })
  }

  const end = () => {
    for (const { id, operations, used } of pages) {
      const stream = deflateSync(Buffer.from(operations.join('\n'), 'latin1'))
      const content = objects.add('<</Filter/FlateDecode>>', stream)
      const named = [...used].map((picture) => `/P${picture} ${picture} 0 R`).join('')
      objects.put(
        id,
        `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources<<${fonts}/XObject<<${named}>>>>/Contents ${content} 0 R>>`,
      )
    }
    const kids = pages.map(({ id }) => `${id} 0 R`).join(' ')
    objects.put(tree, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
    objects.put(root, `<</Type/Catalog/Pages ${tree} 0 R/Lang(zh-CN)>>`)
    const made = dateString(now)
    const info = objects.add(`<</Title ${textString(title)}/CreationDate ${made}/ModDate ${made}>>`)
    return objects.end(root, info)
  }

  return { addPage, end }
}
