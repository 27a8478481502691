import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SKELETON } from './skeleton'
import { folderOf } from './streets'

/** Writes the commented files of a street that passes the check as it is; never into a folder that is there. */
export const newStreet = (id: string): number => {
  const folder = folderOf(id)
  if (existsSync(folder)) {
    console.error(`street/${id} 已经有了，换一个编号`)
    return 1
  }
  mkdirSync(path.join(folder, 'policies'), { recursive: true })
  for (const [name, text] of Object.entries(SKELETON)) writeFileSync(path.join(folder, name), text)
  console.log(
    `写好了 street/${id}，改完用 npm run street -- check ${id} 检查，再用 STREET=${id} npm start 打开`,
  )
  return 0
}
