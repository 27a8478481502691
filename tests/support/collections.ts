import type { CollectionName, DocumentOf } from '../../cloudfunctions/_kit/collections'
import type { TestCloud } from './cloud'

const PAGE = 1000

/** All documents of a collection as they lie on disk, read past every function. */
export const readCollection = async <N extends CollectionName>(
  cloud: TestCloud,
  name: N,
): Promise<DocumentOf<N>[]> => {
  const found: DocumentOf<N>[] = []
  for (;;) {
    const address = `/local/collections/${name}?skip=${found.length}&limit=${PAGE}`
    const { total, documents } = await cloud.local<{ total: number; documents: DocumentOf<N>[] }>(address)
    found.push(...documents)
    if (documents.length === 0 || found.length >= total) return found
  }
}
