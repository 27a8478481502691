import { chainedCases } from './chained-query-cases'
import { comparisonCases } from './comparison-cases'
import { geoCases } from './geo-cases'
import { logicCases } from './logic-cases'
import type { QueryCase } from './query-case'
import { shapeCases } from './shape-cases'
import { strangeGeoCases } from './strange-geo-cases'
import { strangeQueryCases } from './strange-query-cases'
import { typeQueryCases } from './type-query-cases'

export const queryCases: QueryCase[] = [
  ...comparisonCases,
  ...shapeCases,
  ...logicCases,
  ...geoCases,
  ...strangeQueryCases,
  ...strangeGeoCases,
  ...chainedCases,
  ...typeQueryCases,
]
