import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildLocalCloud } from '../../local-cloud/build'
import { call, get } from './support/call'

const ROOT = join(__dirname, '../..')

/** The commands a newcomer copies: the blocks of README, "Run your own functions". */
const readCommands = async (): Promise<{ project: string; calls: string }> => {
  const text = await readFile(join(ROOT, 'local-cloud/README.md'), 'utf8')
  const section = text.split('## Run your own functions')[1]?.split('\n| variable')[0] ?? ''
  const [project = '', calls = ''] = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block)
  return { project, calls }
}

/** A project like any other: nothing of ours in it, the SDK installed. */
const makeProject = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'other-project-'))
  await mkdir(join(folder, 'node_modules'))
  await symlink(join(ROOT, 'node_modules/wx-server-sdk'), join(folder, 'node_modules/wx-server-sdk'))
  return folder
}

/** This repository as far as its README asks for it: built. */
const makeRepository = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'))
  await buildLocalCloud(join(folder, 'dist/local-cloud'))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

test("another project's functions run by what README says, word for word", async () => {
  const { project, calls } = await readCommands()
  const env = { PATH: process.env.PATH, PORT: '0', XINXINTONG: await makeRepository() }
  const shell = spawn('sh', ['-ec', project], { cwd: await makeProject(), env, detached: true })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = ''
      const read = (chunk: Buffer): void => {
        printed += chunk.toString()
        const ready = /^ready (\S+)$/m.exec(printed)?.[1]
        if (ready) resolve(ready)
      }
      shell.stdout.on('data', read)
      shell.stderr.on('data', read)
      shell.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)))
    })
    const [, openid, event = '', name] =
      /-H 'x-wx-openid: (\w+)' -d '(.+)' \S+\/call\/(\w+)/.exec(calls) ?? []
    const answer = await call(url, name ?? '', JSON.parse(event), openid)
    expect(answer.body).toMatchObject({ errMsg: 'collection.add:ok', _id: expect.any(String) })
    const [, path = ''] = /(\/local\/\S+)/.exec(calls) ?? []
    expect(await get(url, path)).toMatchObject({ total: 1, documents: [{ name: 'Anna', by: 'anna' }] })
  } finally {
    if (shell.pid !== undefined && shell.exitCode === null) process.kill(-shell.pid, 'SIGTERM')
  }
})
