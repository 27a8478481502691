import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import type { TestCloud } from './cloud'
import { requestJson } from './request-json'

/** Puts bytes into the inbox of the cloud's storage, as a phone does; the file's id. */
export const upload = async (cloud: TestCloud, openid: string, bytes: Buffer): Promise<string> => {
  const { status, body } = await requestJson(`${cloud.url}/local/upload`, bytes, {
    'x-wx-openid': openid,
    'x-cloud-path': `inbox/${randomUUID()}.jpg`,
    'content-type': 'application/octet-stream',
  })
  if (status !== 200) throw new Error(`upload: ${status} ${JSON.stringify(body)}`)
  return (body as { fileID: string }).fileID
}

/** The bytes a file is served with; null when there is no such file. */
export const download = async (cloud: TestCloud, fileId: string): Promise<Buffer | null> => {
  const { fileList } = await cloud.local<{ fileList: { tempFileURL: string }[] }>('/local/temp-url', {
    fileList: [fileId],
  })
  const url = fileList[0]?.tempFileURL
  if (!url) return null
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(parts) : null))
    }).on('error', reject)
  })
}
