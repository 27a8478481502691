import { casesOf, type ExpressionCase, fails } from './expression-case'

export const setCases: ExpressionCase[] = [
  ...casesOf('allElementsTrue', [
    ['all', ($) => $.allElementsTrue(['$l']), true],
    ['not all', ($) => $.allElementsTrue([[true, '$z']]), false],
    ['null is false', ($) => $.allElementsTrue([[true, null]]), false],
    ['nothing', ($) => $.allElementsTrue(['$le']), true],
    ['no array', ($) => $.allElementsTrue(['$n']), fails(/\$allElementsTrue/)],
  ]),
  ...casesOf('anyElementTrue', [
    ['one', ($) => $.anyElementTrue([[false, '$n']]), true],
    ['none', ($) => $.anyElementTrue([[null, 0, false]]), false],
    ['nothing', ($) => $.anyElementTrue(['$le']), false],
    ['null', ($) => $.anyElementTrue(['$nul']), fails(/\$anyElementTrue/)],
  ]),
  ...casesOf('setDifference', [
    ['left without right', ($) => $.setDifference(['$l', [1, 9]]), [3, 2]],
    ['twice counts once', ($) => $.setDifference(['$ls', ['b']]), ['a']],
    ['null', ($) => $.setDifference(['$l', '$nul']), null],
    ['text', ($) => $.setDifference(['$l', '$s']), fails(/\$setDifference/)],
  ]),
  ...casesOf('setEquals', [
    ['in any order, any number of times', ($) => $.setEquals(['$ls', ['b', 'a']]), true],
    ['not', ($) => $.setEquals(['$ls', ['a']]), false],
    ['three', ($) => $.setEquals(['$ls', ['b', 'a'], ['a', 'b', 'b']]), true],
    ['null', ($) => $.setEquals(['$l', '$nul']), fails(/\$setEquals/)],
  ]),
  ...casesOf('setIntersection', [
    ['common ones', ($) => $.setIntersection(['$l', [2, 1, 7]]), [1, 2]],
    ['none', ($) => $.setIntersection(['$l', ['1']]), []],
    ['null', ($) => $.setIntersection(['$l', '$nul']), null],
    ['a number', ($) => $.setIntersection(['$l', '$n']), fails(/\$setIntersection/)],
  ]),
  ...casesOf('setIsSubset', [
    ['is', ($) => $.setIsSubset([['a'], '$ls']), true],
    ['is not', ($) => $.setIsSubset(['$ls', ['a']]), false],
    ['nothing is', ($) => $.setIsSubset(['$le', '$l']), true],
    ['null', ($) => $.setIsSubset(['$nul', '$l']), fails(/\$setIsSubset/)],
  ]),
  ...casesOf('setUnion', [
    ['each once', ($) => $.setUnion(['$ls', ['c', 'a']]), ['a', 'b', 'c']],
    ['null', ($) => $.setUnion(['$l', '$none']), null],
    ['text', ($) => $.setUnion(['$l', '$s']), fails(/\$setUnion/)],
  ]),
  ...casesOf('mergeObjects', [
    ['the later wins', ($) => $.mergeObjects(['$o', { b: 9, c: 3 }]), { a: 1, b: 9, c: 3 }],
    ['null adds nothing', ($) => $.mergeObjects(['$o', '$nul']), { a: 1, b: 2 }],
    ['a missing field alone', ($) => $.mergeObjects(['$none']), {}],
    ['one without brackets', ($) => $.mergeObjects('$o'), { a: 1, b: 2 }],
    ['a number', ($) => $.mergeObjects(['$o', '$n']), fails(/\$mergeObjects/)],
  ]),
  ...casesOf('objectToArray', [
    [
      'an object',
      ($) => $.objectToArray('$o'),
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
    ],
    ['null', ($) => $.objectToArray('$nul'), null],
    ['text', ($) => $.objectToArray('$s'), fails(/\$objectToArray/)],
  ]),
]
