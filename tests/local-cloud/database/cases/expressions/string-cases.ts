import { casesOf, type ExpressionCase, fails } from './expression-case'

export const stringCases: ExpressionCase[] = [
  ...casesOf('concat', [
    ['texts', ($) => $.concat(['$s', ', ', '$cn']), 'Hello, 均隆街'],
    ['null', ($) => $.concat(['$s', '$nul']), null],
    ['a missing field', ($) => $.concat(['$s', '$none']), null],
    ['a number', ($) => $.concat(['$s', '$n']), fails(/\$concat/)],
  ]),
  ...casesOf('indexOfBytes', [
    ['plain', ($) => $.indexOfBytes(['$s', 'l']), 2],
    ['bytes of Chinese', ($) => $.indexOfBytes(['$cn', '街']), 6],
    ['from a place', ($) => $.indexOfBytes(['$s', 'l', 3]), 3],
    ['not there', ($) => $.indexOfBytes(['$s', 'z']), -1],
    ['null', ($) => $.indexOfBytes(['$nul', 'z']), null],
  ]),
  ...casesOf('indexOfCP', [
    ['characters of Chinese', ($) => $.indexOfCP(['$cn', '街']), 2],
    ['between places', ($) => $.indexOfCP(['$s', 'o', 0, 3]), -1],
    ['beyond the plane', ($) => $.indexOfCP(['😀a', 'a']), 1],
    ['null', ($) => $.indexOfCP(['$none', 'z']), null],
    ['a number', ($) => $.indexOfCP(['$n', 'z']), fails(/\$indexOfCP/)],
  ]),
  ...casesOf('split', [
    ['at each', ($) => $.split(['2026-06-01', '-']), ['2026', '06', '01']],
    ['at none', ($) => $.split(['$s', '-']), ['Hello']],
    ['null', ($) => $.split(['$nul', '-']), null],
    ['at nothing', ($) => $.split(['$s', '']), fails(/\$split/)],
    ['a number', ($) => $.split(['$n', '-']), fails(/\$split/)],
  ]),
  ...casesOf('strLenBytes', [
    ['Chinese', ($) => $.strLenBytes('$cn'), 9],
    ['nothing', ($) => $.strLenBytes('$e'), 0],
    ['null', ($) => $.strLenBytes('$nul'), fails(/\$strLenBytes/)],
  ]),
  ...casesOf('strLenCP', [
    ['Chinese', ($) => $.strLenCP('$cn'), 3],
    ['beyond the plane', ($) => $.strLenCP('😀a'), 2],
    ['a number', ($) => $.strLenCP('$n'), fails(/\$strLenCP/)],
  ]),
  ...casesOf('strcasecmp', [
    ['equal but for case', ($) => $.strcasecmp(['$s', 'hELLO']), 0],
    ['less', ($) => $.strcasecmp(['a', 'B']), -1],
    ['more', ($) => $.strcasecmp(['b', 'A']), 1],
    ['null is empty', ($) => $.strcasecmp(['$nul', '$e']), 0],
    ['null and text', ($) => $.strcasecmp(['$nul', '$s']), -1],
  ]),
  ...casesOf('substr', [
    ['some', ($) => $.substr(['$s', 1, 3]), 'ell'],
    ['the rest', ($) => $.substr(['$s', 2, -1]), 'llo'],
    ['from below zero', ($) => $.substr(['$s', -1, 2]), ''],
    ['a number', ($) => $.substr(['$n', 0, 1]), '5'],
    ['null', ($) => $.substr(['$nul', 0, 1]), ''],
  ]),
  ...casesOf('substrBytes', [
    ['whole characters', ($) => $.substrBytes(['$cn', 3, 6]), '隆街'],
    ['past the end', ($) => $.substrBytes(['$s', 9, 1]), ''],
    ['into a character', ($) => $.substrBytes(['$cn', 1, 3]), fails(/\$substrBytes/)],
  ]),
  ...casesOf('substrCP', [
    ['characters', ($) => $.substrCP(['$cn', 1, 2]), '隆街'],
    ['beyond the plane', ($) => $.substrCP(['😀ab', 1, 1]), 'a'],
    ['more than there are', ($) => $.substrCP(['$s', 3, 9]), 'lo'],
    ['null', ($) => $.substrCP(['$nul', 0, 1]), ''],
  ]),
  ...casesOf('toLower', [
    ['text', ($) => $.toLower('$s'), 'hello'],
    ['null', ($) => $.toLower('$nul'), ''],
    ['Chinese', ($) => $.toLower('$cn'), '均隆街'],
  ]),
  ...casesOf('toUpper', [
    ['text', ($) => $.toUpper('$s'), 'HELLO'],
    ['a missing field', ($) => $.toUpper('$none'), ''],
    ['a number', ($) => $.toUpper('$n'), '5'],
  ]),
  ...casesOf('trim', [
    ['white space', () => ({ $trim: { input: '  a b\n' } }), 'a b'],
    ['given characters', () => ({ $trim: { input: '$s', chars: 'Ho' } }), 'ell'],
    ['null', () => ({ $trim: { input: '$nul' } }), null],
    ['a number', () => ({ $trim: { input: '$n' } }), fails(/\$trim/)],
  ]),
  ...casesOf('ltrim', [
    ['white space', () => ({ $ltrim: { input: '  a ' } }), 'a '],
    ['given characters', () => ({ $ltrim: { input: '0070', chars: '0' } }), '70'],
    ['null', () => ({ $ltrim: { input: '$nul' } }), null],
  ]),
  ...casesOf('rtrim', [
    ['white space', () => ({ $rtrim: { input: ' a  ' } }), ' a'],
    ['given characters', () => ({ $rtrim: { input: '$s', chars: 'lo' } }), 'He'],
    ['a missing field', () => ({ $rtrim: { input: '$none' } }), null],
  ]),
]
