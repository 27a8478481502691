import { arrayCases } from './array-update-cases'
import { fieldCases } from './field-update-cases'
import { positionalCases } from './positional-update-cases'
import { strangeArrayCases } from './strange-array-cases'
import { strangeFieldCases } from './strange-field-cases'
import type { UpdateCase } from './update-case'

export const updateCases: UpdateCase[] = [
  ...fieldCases,
  ...arrayCases,
  ...positionalCases,
  ...strangeFieldCases,
  ...strangeArrayCases,
]
