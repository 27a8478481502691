import { casesOf, type ExpressionCase, fails, MONDAY } from './expression-case'

export const arithmeticCases: ExpressionCase[] = [
  ...casesOf('abs', [
    ['below zero', ($) => $.abs('$neg'), 2.5],
    ['null', ($) => $.abs('$nul'), null],
    ['a missing field', ($) => $.abs('$none'), null],
    ['text', ($) => $.abs('$s'), fails(/\$abs/)],
  ]),
  ...casesOf('add', [
    ['numbers', ($) => $.add(['$n', 1, '$h']), 13.5],
    ['milliseconds to a date', ($) => $.add(['$at', 1000]), new Date(MONDAY.getTime() + 1000)],
    ['null', ($) => $.add(['$n', '$nul']), null],
    ['text', ($) => $.add(['$n', '$s']), fails(/\$add/)],
    ['two dates', ($) => $.add(['$at', '$at']), fails(/date/)],
  ]),
  ...casesOf('ceil', [
    ['a fraction', ($) => $.ceil('$h'), 8],
    ['below zero', ($) => $.ceil('$neg'), -2],
    ['null', ($) => $.ceil('$nul'), null],
  ]),
  ...casesOf('divide', [
    ['numbers', ($) => $.divide(['$n', 2]), 2.5],
    ['null', ($) => $.divide(['$nul', 2]), null],
    ['by zero', ($) => $.divide(['$n', '$z']), fails(/zero/)],
    ['text', ($) => $.divide(['$s', 2]), fails(/\$divide/)],
  ]),
  ...casesOf('exp', [
    ['zero', ($) => $.exp('$z'), 1],
    ['null', ($) => $.exp('$nul'), null],
  ]),
  ...casesOf('floor', [
    ['below zero', ($) => $.floor('$neg'), -3],
    ['a missing field', ($) => $.floor('$none'), null],
  ]),
  ...casesOf('ln', [
    ['one', ($) => $.ln(1), 0],
    ['null', ($) => $.ln('$nul'), null],
    ['zero', ($) => $.ln('$z'), fails(/\$ln/)],
  ]),
  ...casesOf('log', [
    ['to base two', ($) => $.log([8, 2]), 3],
    ['null', ($) => $.log(['$nul', 2]), null],
    ['to base one', ($) => $.log([8, 1]), fails(/\$log/)],
    ['below zero', ($) => $.log(['$neg', 2]), fails(/\$log/)],
  ]),
  ...casesOf('log10', [
    ['a hundred', ($) => $.log10(100), 2],
    ['null', ($) => $.log10('$nul'), null],
    ['zero', ($) => $.log10('$z'), fails(/\$log10/)],
  ]),
  ...casesOf('mod', [
    ['numbers', ($) => $.mod([7, 3]), 1],
    ['below zero keeps the sign', ($) => $.mod([-7, 3]), -1],
    ['fractions', ($) => $.mod(['$h', 2]), 1.5],
    ['null', ($) => $.mod(['$nul', 2]), null],
    ['by zero', ($) => $.mod(['$n', '$z']), fails(/zero/)],
    ['text', ($) => $.mod(['$s', 2]), fails(/\$mod/)],
  ]),
  ...casesOf('multiply', [
    ['numbers', ($) => $.multiply(['$n', 2, 3]), 30],
    ['null', ($) => $.multiply(['$n', '$nul']), null],
    ['text', ($) => $.multiply(['$n', '$s']), fails(/\$multiply/)],
  ]),
  ...casesOf('pow', [
    ['numbers', ($) => $.pow([2, 3]), 8],
    ['a root', ($) => $.pow([4, 0.5]), 2],
    ['null', ($) => $.pow(['$nul', 2]), null],
    ['zero to a power below zero', ($) => $.pow(['$z', -1]), fails(/\$pow/)],
  ]),
  ...casesOf('sqrt', [
    ['a number', ($) => $.sqrt(16), 4],
    ['null', ($) => $.sqrt('$nul'), null],
    ['below zero', ($) => $.sqrt('$neg'), fails(/\$sqrt/)],
  ]),
  ...casesOf('subtract', [
    ['numbers', ($) => $.subtract(['$n', '$h']), -2.5],
    ['two dates, in milliseconds', ($) => $.subtract(['$at', new Date(MONDAY.getTime() - 500)]), 500],
    ['milliseconds from a date', ($) => $.subtract(['$at', 123]), new Date(MONDAY.getTime() - 123)],
    ['null', ($) => $.subtract(['$nul', 1]), null],
    ['a date from a number', ($) => $.subtract([1, '$at']), fails(/\$subtract/)],
    ['text', ($) => $.subtract(['$s', 1]), fails(/\$subtract/)],
  ]),
  ...casesOf('trunc', [
    ['below zero', ($) => $.trunc('$neg'), -2],
    ['to one place', ($) => $.trunc([7.86, 1]), 7.8],
    ['to tens', ($) => $.trunc([1234.5, -2]), 1200],
    ['null', ($) => $.trunc('$nul'), null],
  ]),
]
