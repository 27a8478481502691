import { casesOf, type ExpressionCase } from './expression-case'

/** Accumulators outside group: over the list of arguments, or over one array. */
export const accumulatorCases: ExpressionCase[] = [
  ...casesOf('avg', [
    ['of an array', ($) => $.avg('$l'), 2],
    ['of arguments', ($) => $.avg(['$n', '$h']), 6.25],
    ['text does not count', ($) => $.avg(['$n', '$s', '$nul']), 5],
    ['of nothing', ($) => $.avg('$le'), null],
  ]),
  ...casesOf('sum', [
    ['of an array', ($) => $.sum('$l'), 6],
    ['of arguments', ($) => $.sum(['$n', '$h', '$neg']), 10],
    ['text does not count', ($) => $.sum(['$n', '$s', '$none']), 5],
    ['of text alone', ($) => $.sum('$s'), 0],
  ]),
  ...casesOf('max', [
    ['of an array', ($) => $.max('$l'), 3],
    ['of arguments of several types', ($) => $.max(['$n', '$s', '$nul']), 'Hello'],
    ['dates', ($) => $.max(['$at', '$ny']), new Date('2027-01-01T00:00:00Z')],
    ['of null', ($) => $.max(['$nul', '$none']), null],
  ]),
  ...casesOf('min', [
    ['of an array', ($) => $.min('$l'), 1],
    ['of arguments, null does not count', ($) => $.min(['$n', '$nul', '$neg']), -2.5],
    ['of several types', ($) => $.min(['$s', '$h', '$t']), 7.5],
    ['of nothing', ($) => $.min('$le'), null],
  ]),
  ...casesOf('stdDevPop', [
    ['of an array', ($) => $.stdDevPop([2, 4, 4, 4, 5, 5, 7, 9]), 2],
    ['of nothing', ($) => $.stdDevPop('$le'), null],
    ['text does not count', ($) => $.stdDevPop([5, '$s', 5]), 0],
  ]),
  ...casesOf('stdDevSamp', [
    ['of an array', ($) => $.stdDevSamp('$l'), 1],
    ['of one', ($) => $.stdDevSamp(['$n']), null],
  ]),
]
