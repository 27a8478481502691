import { whoAmI } from './who.h5'

/** Object addresses of chosen files stand for WeChat's temporary paths. */
const chosen = new Map<string, File>()

/** The browser's own file dialog; none when it is closed without a choice. */
export const choosePhotos = (count: number): Promise<string[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp'
    input.multiple = count > 1
    // Kept in the document: a browser may drop a detached field before its answer comes.
    input.hidden = true
    document.body.append(input)
    const end = (files: File[]) => {
      input.remove()
      resolve(
        files.slice(0, count).map((file) => {
          const path = URL.createObjectURL(file)
          chosen.set(path, file)
          return path
        }),
      )
    }
    input.addEventListener('change', () => end([...(input.files ?? [])]))
    input.addEventListener('cancel', () => end([]))
    input.click()
  })

/** As in `photo.ts`, over the local cloud's own way in. */
export const uploadPhoto = async (path: string): Promise<string> => {
  const file = chosen.get(path)
  if (!file) throw new Error(`no chosen picture ${path}`)
  const extension = file.type === 'image/png' ? 'png' : file.type === 'image/webp' ? 'webp' : 'jpg'
  const response = await fetch('/local/upload', {
    method: 'POST',
    headers: { 'x-wx-openid': whoAmI(), 'x-cloud-path': `inbox/${crypto.randomUUID()}.${extension}` },
    body: file,
  })
  if (!response.ok) throw new Error(`picture not uploaded: ${response.status}`)
  const { fileID } = (await response.json()) as { fileID: string }
  return fileID
}
