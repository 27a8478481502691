import { elderDraft, factsFrom, missingIn } from './elder-draft'

const FACTS = {
  name: '王桂芳',
  called: '王婆婆',
  address: '9 号院',
  phone: '13711112222',
  know: '',
  contacts: [{ name: '小军', relation: '儿子', phone: '028-87654321' }],
}

test('what the fields show comes out as it went in', () => {
  expect(factsFrom(elderDraft(FACTS))).toEqual(FACTS)
  expect(missingIn(elderDraft(FACTS))).toBeNull()
})

test('an empty contact is none, a half one is asked for', () => {
  const draft = { ...elderDraft(null), name: '王', called: '王婆婆', address: '9 号院', phone: '13711112222' }
  expect(missingIn(draft)).toBeNull()
  expect(factsFrom(draft).contacts).toEqual([])
  expect(missingIn({ ...draft, contacts: [{ id: 0, name: '小军', relation: '', phone: '' }] })).toBe(
    '联系人没写全',
  )
})

test.each([
  ['name', '写上姓名'],
  ['called', '写上怎么称呼'],
  ['address', '写上地址'],
  ['phone', '电话号码不对'],
])('without %s the button says so', (field, said) => {
  expect(missingIn({ ...elderDraft(FACTS), [field]: '' })).toBe(said)
})
