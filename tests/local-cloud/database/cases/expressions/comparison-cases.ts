import { casesOf, type ExpressionCase, fails } from './expression-case'

/** Written through a name: a plain object with a field of this name would look like a promise. */
const THEN = 'then'

export const comparisonExpressionCases: ExpressionCase[] = [
  ...casesOf('and', [
    ['all true', ($) => $.and(['$t', '$n']), true],
    ['zero is false', ($) => $.and(['$t', '$z']), false],
    ['null is false', ($) => $.and(['$t', '$nul']), false],
    ['a missing field is false', ($) => $.and(['$none']), false],
    ['empty text is true', ($) => $.and(['$e']), true],
    ['an empty array is true', ($) => $.and(['$le']), true],
    ['of nothing', ($) => $.and([]), true],
  ]),
  ...casesOf('or', [
    ['one true', ($) => $.or(['$f', '$n']), true],
    ['none true', ($) => $.or(['$f', '$z', '$nul']), false],
    ['of nothing', ($) => $.or([]), false],
  ]),
  ...casesOf('not', [
    ['true', ($) => $.not(['$t']), false],
    ['a missing field', ($) => $.not(['$none']), true],
    ['without brackets', ($) => $.not('$z'), true],
    ['an array', ($) => $.not([['$f']]), false],
  ]),
  ...casesOf('cmp', [
    ['less', ($) => $.cmp([1, 2]), -1],
    ['equal', ($) => $.cmp(['$s', 'Hello']), 0],
    ['more', ($) => $.cmp(['b', 'a']), 1],
    ['text is more than a number', ($) => $.cmp(['$s', 5]), 1],
    ['null is less than a number', ($) => $.cmp(['$nul', '$neg']), -1],
    ['missing is less than null', ($) => $.cmp(['$none', '$nul']), -1],
    ['a date is more than true', ($) => $.cmp(['$at', '$t']), 1],
    ['an array is more than an object', ($) => $.cmp(['$l', '$o']), 1],
    ['an id is less than true', ($) => $.cmp(['$id', '$t']), -1],
  ]),
  ...casesOf('eq', [
    ['numbers', ($) => $.eq(['$n', 5]), true],
    ['number and text', ($) => $.eq(['$n', '5']), false],
    ['objects', ($) => $.eq(['$o', { a: 1, b: 2 }]), true],
    ['objects of another order', ($) => $.eq(['$o', { b: 2, a: 1 }]), false],
    ['arrays', ($) => $.eq(['$l', [3, 1, 2]]), true],
    ['dates', ($) => $.eq(['$ny', new Date('2027-01-01T00:00:00Z')]), true],
    ['null and missing', ($) => $.eq(['$nul', '$none']), false],
    ['missing and missing', ($) => $.eq(['$none', '$nowhere']), true],
    ['false and zero', ($) => $.eq(['$f', '$z']), false],
  ]),
  ...casesOf('gt', [
    ['numbers', ($) => $.gt(['$h', '$n']), true],
    ['text over numbers', ($) => $.gt(['$e', 1_000_000]), true],
    ['null over missing', ($) => $.gt(['$nul', '$none']), true],
    ['dates', ($) => $.gt(['$ny', '$at']), true],
  ]),
  ...casesOf('gte', [
    ['equal', ($) => $.gte(['$n', 5]), true],
    ['arrays element by element', ($) => $.gte(['$l', [3, 1, 3]]), false],
    ['a date over a number', ($) => $.gte(['$at', '$n']), true],
  ]),
  ...casesOf('lt', [
    ['numbers', ($) => $.lt(['$neg', '$z']), true],
    ['missing under null', ($) => $.lt(['$none', null]), true],
    ['text under an object', ($) => $.lt(['$s', '$o']), true],
  ]),
  ...casesOf('lte', [
    ['equal', ($) => $.lte(['$n', 5]), true],
    ['null and null', ($) => $.lte(['$nul', null]), true],
    ['false under true', ($) => $.lte(['$f', '$t']), true],
  ]),
  ...casesOf('ne', [
    ['numbers', ($) => $.neq(['$n', 6]), true],
    ['null and missing', ($) => $.neq(['$nul', '$none']), true],
  ]),
  ...casesOf('cond', [
    ['in a list', ($) => $.cond([$.gt(['$n', 3]), 'many', 'few']), 'many'],
    ['by name', ($) => $.cond({ if: '$z', [THEN]: 1, else: '$s' }), 'Hello'],
    ['null is false', ($) => $.cond(['$nul', 1, 2]), 2],
    ['without else', ($) => $.cond(['$t', 1]), fails(/\$cond/)],
  ]),
  ...casesOf('ifNull', [
    ['a value', ($) => $.ifNull(['$n', 0]), 5],
    ['null', ($) => $.ifNull(['$nul', '-']), '-'],
    ['a missing field', ($) => $.ifNull(['$none', '$s']), 'Hello'],
    ['zero is a value', ($) => $.ifNull(['$z', 1]), 0],
  ]),
  ...casesOf('switch', [
    [
      'the first that holds',
      ($) =>
        $.switch({
          branches: [
            { case: $.gt(['$n', 9]), [THEN]: 'a' },
            { case: $.gt(['$n', 3]), [THEN]: 'b' },
            { case: '$t', [THEN]: 'c' },
          ],
          default: 'd',
        }),
      'b',
    ],
    ['the default', ($) => $.switch({ branches: [{ case: '$f', [THEN]: 1 }], default: '$s' }), 'Hello'],
    ['none holds', ($) => $.switch({ branches: [{ case: '$f', [THEN]: 1 }] }), fails(/\$switch/)],
  ]),
  ...casesOf('let', [
    ['two names', ($) => $.let({ vars: { a: '$n', b: 2 }, in: $.multiply(['$$a', '$$b']) }), 10],
    [
      'a name within a name',
      ($) =>
        $.let({ vars: { a: 1 }, in: $.let({ vars: { b: $.add(['$$a', 1]) }, in: $.add(['$$a', '$$b']) }) }),
      3,
    ],
    ['a field beneath a name', ($) => $.let({ vars: { a: '$o' }, in: '$$a.b' }), 2],
    ['the whole document', ($) => $.let({ vars: { a: '$$ROOT' }, in: '$$a.s' }), 'Hello'],
  ]),
  ...casesOf('literal', [
    ['a dollar', ($) => $.literal('$n'), '$n'],
    ['a number', ($) => $.literal(1), 1],
    ['an expression', ($) => $.literal({ $add: [1, 2] }), { $add: [1, 2] }],
  ]),
]
