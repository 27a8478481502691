import { fileUrls } from '../../platform/file-urls'

/** As many files as WeChat answers for in one call. */
const MOST = 50

type Waiting = { resolve: (url: string | null) => void; reject: (error: unknown) => void }

let waiting = new Map<string, Waiting[]>()

const askTogether = async (asked: [string, Waiting[]][]): Promise<void> => {
  try {
    const urls = await fileUrls(asked.map(([fileId]) => fileId))
    for (const [fileId, people] of asked) for (const { resolve } of people) resolve(urls[fileId] ?? null)
  } catch (error) {
    for (const [, people] of asked) for (const { reject } of people) reject(error)
  }
}

const askAll = (): void => {
  const asked = [...waiting]
  waiting = new Map()
  for (let from = 0; from < asked.length; from += MOST) void askTogether(asked.slice(from, from + MOST))
}

/** The address of a file; what a screen full of pictures asks at once goes as one call. Null: the file is gone. */
export const askFileUrl = (fileId: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(askAll, 0)
    waiting.set(fileId, [...(waiting.get(fileId) ?? []), { resolve, reject }])
  })
