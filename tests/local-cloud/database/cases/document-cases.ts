import { addingCases } from './adding-cases'
import { changingCases } from './changing-cases'
import type { DocumentCase } from './document-case'
import { missingCollectionCases } from './missing-collection-cases'
import { readingCases } from './reading-cases'

export const documentCases: DocumentCase[] = [
  ...addingCases,
  ...changingCases,
  ...readingCases,
  ...missingCollectionCases,
]
