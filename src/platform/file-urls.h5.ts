type File = { fileID: string; tempFileURL: string }

/** As in `file-urls.ts`, from where the browser build came from. */
export const fileUrls = async (fileIds: readonly string[]): Promise<Record<string, string>> => {
  if (fileIds.length === 0) return {}
  const response = await fetch('/local/temp-url', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileList: fileIds }),
  })
  if (!response.ok) throw new Error(`no addresses of files: ${response.status}`)
  const { fileList } = (await response.json()) as { fileList: File[] }
  return Object.fromEntries(
    fileList.filter(({ tempFileURL }) => tempFileURL).map(({ fileID, tempFileURL }) => [fileID, tempFileURL]),
  )
}
