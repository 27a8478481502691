import Taro from '@tarojs/taro'

/** What the camera saw: a page of this mini-program (its own code), another code with what it says, or nothing. */
export type Scanned =
  | { kind: 'page'; path: string }
  | { kind: 'foreign'; text: string }
  | { kind: 'cancelled' | 'failed' }

/** A path as `navigateTo` wants it. */
const withSlash = (path: string): string => (path.startsWith('/') ? path : `/${path}`)

/** `wxCode`, the round code, is WeChat's own word; Taro's types do not have it. */
const SCAN_TYPES: 'qrCode'[] = ['qrCode', 'wxCode' as 'qrCode']

/** Opens the camera. `path` is there only when the code is this mini-program's own. */
export const scan = async (): Promise<Scanned> => {
  try {
    const { path, result } = await Taro.scanCode({ onlyFromCamera: true, scanType: SCAN_TYPES })
    return path ? { kind: 'page', path: withSlash(path) } : { kind: 'foreign', text: result ?? '' }
  } catch (error) {
    // WeChat fails the call when the person closes the camera, too.
    const isClosed = String(Reflect.get(Object(error), 'errMsg')).includes('cancel')
    if (!isClosed) console.warn('camera not opened', error)
    return { kind: isClosed ? 'cancelled' : 'failed' }
  }
}
