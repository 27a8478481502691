import { casesOf, type ExpressionCase, fails, MISSING } from './expression-case'

export const arrayExpressionCases: ExpressionCase[] = [
  ...casesOf('arrayElemAt', [
    ['the first', ($) => $.arrayElemAt(['$l', 0]), 3],
    ['the last', ($) => $.arrayElemAt(['$l', -1]), 2],
    ['past the end', ($) => $.arrayElemAt(['$l', 9]), MISSING],
    ['of null', ($) => $.arrayElemAt(['$nul', 0]), null],
    ['of text', ($) => $.arrayElemAt(['$s', 0]), fails(/\$arrayElemAt/)],
  ]),
  ...casesOf('arrayToObject', [
    ['keys and values', ($) => $.arrayToObject('$lo'), { a: 1, b: 2 }],
    [
      'pairs',
      ($) =>
        $.arrayToObject(
          $.literal([
            ['x', 1],
            ['y', null],
          ]),
        ),
      { x: 1, y: null },
    ],
    ['nothing', ($) => $.arrayToObject('$le'), {}],
    ['null', ($) => $.arrayToObject('$nul'), null],
    ['plain values', ($) => $.arrayToObject('$l'), fails(/\$arrayToObject/)],
  ]),
  ...casesOf('concatArrays', [
    ['two', ($) => $.concatArrays(['$l', ['x']]), [3, 1, 2, 'x']],
    ['null', ($) => $.concatArrays(['$l', '$nul']), null],
    ['a missing field', ($) => $.concatArrays(['$l', '$none']), null],
    ['a number', ($) => $.concatArrays(['$l', '$n']), fails(/\$concatArrays/)],
  ]),
  ...casesOf('filter', [
    ['by a comparison', ($) => $.filter({ input: '$l', as: 'i', cond: $.gte(['$$i', 2]) }), [3, 2]],
    [
      'by fields of objects',
      ($) => $.filter({ input: '$lo', as: 'i', cond: $.eq(['$$i.k', 'b']) }),
      [{ k: 'b', v: 2 }],
    ],
    ['null', ($) => $.filter({ input: '$nul', as: 'i', cond: true }), null],
    ['this, when unnamed', ($) => $.filter({ input: '$l', cond: $.lt(['$$this', 2]) }), [1]],
    ['text', ($) => $.filter({ input: '$s', as: 'i', cond: true }), fails(/\$filter/)],
  ]),
  ...casesOf('in', [
    ['there', ($) => $.in([1, '$l']), true],
    ['not there', ($) => $.in(['x', '$l']), false],
    ['an object', ($) => $.in([{ k: 'a', v: 1 }, '$lo']), true],
    ['no array', ($) => $.in([1, '$n']), fails(/\$in/)],
  ]),
  ...casesOf('indexOfArray', [
    ['there', ($) => $.indexOfArray(['$ls', 'a']), 0],
    ['from a place', ($) => $.indexOfArray(['$ls', 'a', 1]), 2],
    ['between places', ($) => $.indexOfArray(['$ls', 'a', 1, 2]), -1],
    ['not there', ($) => $.indexOfArray(['$ls', 'z']), -1],
    ['null', ($) => $.indexOfArray(['$nul', 'z']), null],
    ['text', ($) => $.indexOfArray(['$s', 'z']), fails(/\$indexOfArray/)],
  ]),
  ...casesOf('isArray', [
    ['an array', ($) => $.isArray(['$l']), true],
    ['text', ($) => $.isArray(['$s']), false],
    ['a missing field', ($) => $.isArray('$none'), false],
  ]),
  ...casesOf('map', [
    ['numbers', ($) => $.map({ input: '$l', as: 'i', in: $.multiply(['$$i', 10]) }), [30, 10, 20]],
    ['this, when unnamed', ($) => $.map({ input: '$l', in: $.add(['$$this', 1]) }), [4, 2, 3]],
    ['fields of objects', ($) => $.map({ input: '$lo', as: 'i', in: '$$i.k' }), ['a', 'b']],
    ['a field of the document', ($) => $.map({ input: '$l', as: 'i', in: $.add(['$$i', '$n']) }), [8, 6, 7]],
    ['null', ($) => $.map({ input: '$nul', as: 'i', in: 1 }), null],
    ['text', ($) => $.map({ input: '$s', as: 'i', in: 1 }), fails(/\$map/)],
  ]),
  ...casesOf('range', [
    ['up', ($) => $.range([0, 3]), [0, 1, 2]],
    ['by steps', ($) => $.range([0, 6, 2]), [0, 2, 4]],
    ['down', ($) => $.range([5, 0, -2]), [5, 3, 1]],
    ['nowhere', ($) => $.range([5, 0]), []],
    ['by no step', ($) => $.range([0, 5, 0]), fails(/\$range/)],
    ['from a fraction', ($) => $.range(['$h', 9]), fails(/\$range/)],
  ]),
  ...casesOf('reduce', [
    ['a sum', ($) => $.reduce({ input: '$l', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
    ['text', ($) => $.reduce({ input: '$ls', initialValue: '', in: $.concat(['$$value', '$$this']) }), 'aba'],
    ['nothing', ($) => $.reduce({ input: '$le', initialValue: 7, in: '$$this' }), 7],
    ['null', ($) => $.reduce({ input: '$nul', initialValue: 7, in: '$$this' }), null],
  ]),
  ...casesOf('reverseArray', [
    ['an array', ($) => $.reverseArray('$l'), [2, 1, 3]],
    ['null', ($) => $.reverseArray('$nul'), null],
    ['text', ($) => $.reverseArray('$s'), fails(/\$reverseArray/)],
  ]),
  ...casesOf('size', [
    ['an array', ($) => $.size('$l'), 3],
    ['nothing', ($) => $.size('$le'), 0],
    ['a missing field', ($) => $.size('$none'), fails(/\$size/)],
    ['text', ($) => $.size('$s'), fails(/\$size/)],
  ]),
  ...casesOf('slice', [
    ['the first', ($) => $.slice(['$l', 2]), [3, 1]],
    ['the last', ($) => $.slice(['$l', -2]), [1, 2]],
    ['from a place', ($) => $.slice(['$l', 1, 1]), [1]],
    ['from a place from the end', ($) => $.slice(['$l', -2, 1]), [1]],
    ['more than there are', ($) => $.slice(['$l', 9]), [3, 1, 2]],
    ['null', ($) => $.slice(['$nul', 1]), null],
    ['none from a place', ($) => $.slice(['$l', 1, 0]), fails(/\$slice/)],
  ]),
  ...casesOf('zip', [
    [
      'the shortest',
      ($) => $.zip({ inputs: ['$l', ['x', 'y']] }),
      [
        [3, 'x'],
        [1, 'y'],
      ],
    ],
    [
      'the longest, with defaults',
      ($) => $.zip({ inputs: ['$l', ['x']], useLongestLength: true, defaults: [0, '-'] }),
      [
        [3, 'x'],
        [1, '-'],
        [2, '-'],
      ],
    ],
    ['null', ($) => $.zip({ inputs: ['$l', '$nul'] }), null],
    ['text', ($) => $.zip({ inputs: ['$l', '$s'] }), fails(/\$zip/)],
  ]),
]
