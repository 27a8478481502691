import { checkTemplateField } from './template-fields'

const allowed: [string, string][] = [
  ['thing1', '藿香正气水一盒，凭码领取'],
  ['thing2', '一二三四五六七八九十一二三四五六七八九十'],
  ['number3', '12.5'],
  ['letter1', 'ABC'],
  ['symbol1', '!?'],
  ['character_string2', 'JL-0042'],
  ['time4', '15:01'],
  ['time4', '2019年10月1日 15:01'],
  ['time4', '2026-11-23 09:00~10:30'],
  ['date5', '2019年10月1日'],
  ['amount6', '¥12.50'],
  ['phone_number7', '+86-0766-66888866'],
  ['car_number8', '粤A8Z888'],
  ['name9', '张三'],
  ['phrase10', '已预约'],
]
const refused: [string, unknown, string][] = [
  ['thing1', '一二三四五六七八九十一二三四五六七八九十一', 'invalid'],
  ['thing1', '', 'empty'],
  ['thing1', undefined, 'empty'],
  ['character_string2', '编号1', 'invalid'],
  ['phrase10', '已经预约好了', 'invalid'],
  ['phrase10', 'ok', 'invalid'],
  ['name9', '一二三四五六七八九十一', 'invalid'],
  ['time4', '明天下午', 'invalid'],
  ['date5', '15:01', 'invalid'],
  ['letter1', 'A1', 'invalid'],
  ['number3', 'twelve', 'invalid'],
  ['colour1', 'red', 'no known kind'],
]

test.each(allowed)('%s may hold %s', (name, value) => {
  expect(checkTemplateField(name, value)).toBeUndefined()
})

test.each(refused)('%s refuses %p and says so: %s', (name, value, word) => {
  expect(checkTemplateField(name, value)).toContain(`data.${name}`)
  expect(checkTemplateField(name, value)).toContain(word)
})
