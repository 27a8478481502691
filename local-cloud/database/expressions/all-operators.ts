import * as mingoOperators from 'mingo/operators/expression'
import { accumulators } from './accumulators'
import { arrayOperators } from './array-operators'
import { comparisonOperators } from './comparison-operators'
import { dateOperators } from './date-operators'
import { numberOperators } from './number-operators'
import { setOperators } from './set-operators'
import { textOperators } from './text-operators'
import { typeOperators } from './type-operators'

/** Every operator an expression may use: mingo's, and ours where it lacks or differs. */
export const EXPRESSION_OPERATORS = {
  ...mingoOperators,
  ...accumulators,
  ...arrayOperators,
  ...comparisonOperators,
  ...dateOperators,
  ...numberOperators,
  ...setOperators,
  ...textOperators,
  ...typeOperators,
}
