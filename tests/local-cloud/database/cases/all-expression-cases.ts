import { accumulatorCases } from './expressions/accumulator-cases'
import { arithmeticCases } from './expressions/arithmetic-cases'
import { arrayExpressionCases } from './expressions/array-cases'
import { comparisonExpressionCases } from './expressions/comparison-cases'
import { datePartCases, datePartsCases, dateStringCases } from './expressions/date-cases'
import type { ExpressionCase } from './expressions/expression-case'
import { setCases } from './expressions/set-cases'
import { stringCases } from './expressions/string-cases'
import { typeCases } from './expressions/type-cases'

export const expressionCases: ExpressionCase[] = [
  ...accumulatorCases,
  ...arithmeticCases,
  ...arrayExpressionCases,
  ...comparisonExpressionCases,
  ...datePartCases,
  ...datePartsCases,
  ...dateStringCases,
  ...setCases,
  ...stringCases,
  ...typeCases,
]
