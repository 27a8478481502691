import { cardDraft, changeStep, liftStep, missingIn, withoutStep, withStep } from './card-draft'

const written = () => {
  const draft = { ...cardDraft(null, 6), name: '发红包', about: '过年发一个', careful: '只发给认识的' }
  return changeStep(draft, 's1', { title: '点加号', text: '在右下角' })
}

test('a new card wants every word, and says which', () => {
  expect(missingIn(cardDraft(null, 6))).toBe('写上名字')
  expect(missingIn(written())).toBeNull()
  expect(missingIn(withStep(written()))).toBe('第 2 步没写全')
})

test('a step taken away and another added never share an id', () => {
  const three = withStep(withStep(written()))
  const again = withStep(withoutStep(three, 's2'))
  expect(new Set(again.steps.map(({ id }) => id)).size).toBe(again.steps.length)
})

test('a step moves one up; the first stays', () => {
  const two = withStep(written())
  expect(liftStep(two, 's2').steps.map(({ id }) => id)).toEqual(['s2', 's1'])
  expect(liftStep(two, 's1')).toBe(two)
})

test('an existing card keeps its ids and order', () => {
  const draft = written()
  expect(cardDraft({ ...draft, id: 'c', v: 3 }, 9)).toEqual(draft)
})
