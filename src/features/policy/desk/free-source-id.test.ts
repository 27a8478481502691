import { freeSourceId } from './free-source-id'

test('a new source takes a name no other has', () => {
  expect(freeSourceId([])).toBe('N1')
  expect(freeSourceId([{ id: 'S1' }, { id: 'N3' }])).toBe('N4')
})
