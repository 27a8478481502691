import type { Role } from '../../../domain/access/roles'
import { staffDoors } from './staff-doors'

test.each<[Role[], string[]]>([
  [[], []],
  [['rider'], []],
  [['provider'], []],
  [['socialWorker'], ['诉求收件箱']],
  [['stationKeeper'], ['冰柜补水']],
  [
    ['admin', 'supervisor'],
    ['诉求收件箱', '冰柜补水'],
  ],
])('roles %p open %p', (roles, titles) => {
  expect(staffDoors(roles).map(({ title }) => title)).toEqual(titles)
})
