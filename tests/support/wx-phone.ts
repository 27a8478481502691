import { requestJson } from './request-json'

/** What the phone was asked to do, in order; a test reads it instead of watching a screen. */
export type PhoneRecord = {
  navigations: string[]
  toasts: string[]
  subscribed: string[][]
  /** What the person picks when asked for pictures, first to last; each is picked once. */
  photos: Buffer[]
  /** False: no call and no upload leaves the phone, and it says so. */
  signal: boolean
  /** Pictures opened full screen, by address. */
  previews: string[][]
  calls: { name: string; data: { path: string; input: unknown; requestId: string }; result: unknown }[]
}

type Callbacks = {
  success?: (value: unknown) => void
  fail?: (error: unknown) => void
  complete?: () => void
}

const answer = (options: Callbacks | undefined, value: unknown): Promise<unknown> => {
  options?.success?.(value)
  options?.complete?.()
  return Promise.resolve(value)
}

const refuse = (options: Callbacks | undefined, errMsg: string): Promise<unknown> => {
  options?.fail?.({ errMsg })
  options?.complete?.()
  return options?.fail ? Promise.resolve() : Promise.reject({ errMsg })
}

const APP_BASE_INFO = {
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 17,
  SDKVersion: '3.7.0',
  version: '8.0.50',
}
const WINDOW_INFO = {
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 720,
  statusBarHeight: 44,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
}

const makeStorage = () => {
  const kept = new Map<string, unknown>()
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10_240 }),
    setStorage: (options: { key: string; data: unknown } & Callbacks) => {
      kept.set(options.key, options.data)
      return answer(options, { errMsg: 'setStorage:ok' })
    },
    getStorage: (options: { key: string } & Callbacks) => answer(options, { data: kept.get(options.key) }),
    removeStorage: (options: { key: string } & Callbacks) => {
      kept.delete(options.key)
      return answer(options, {})
    },
  }
}

/** The selector queries NutUI measures with; nothing has a size in a test. */
const makeSelectorQuery = () => {
  const query: Record<string, (...given: unknown[]) => unknown> = {}
  for (const verb of [
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
    'node',
    'in',
  ]) {
    query[verb] = (...given) => {
      const callback = given.find((value) => typeof value === 'function') as
        | ((rect: unknown) => void)
        | undefined
      callback?.({ width: 0, height: 0, top: 0, left: 0 })
      return query
    }
  }
  query.exec = (callback) => (callback as ((found: unknown[]) => void) | undefined)?.([])
  return query
}

/** The person's pictures and the cloud's storage, as an app reaches them: by a temporary path, by a file id. */
const makeFiles = (cloudUrl: string, openid: string, record: PhoneRecord) => {
  const picked = new Map<string, Buffer>()
  const pick = (photo: Buffer) => {
    const tempFilePath = `wxfile://tmp/${picked.size + 1}.jpg`
    picked.set(tempFilePath, photo)
    return { tempFilePath, size: photo.length, fileType: 'image' }
  }
  const chooseMedia = (options: { count?: number } & Callbacks) => {
    const photos = record.photos.splice(0, options.count ?? 9)
    if (photos.length > 0) return answer(options, { type: 'image', tempFiles: photos.map(pick) })
    return refuse(options, 'chooseMedia:fail cancel')
  }
  const uploadFile = async (options: { cloudPath: string; filePath: string } & Callbacks) => {
    if (!record.signal) return refuse(options, 'uploadFile:fail no network')
    const headers = {
      'x-wx-openid': openid,
      'x-cloud-path': encodeURIComponent(options.cloudPath),
      'content-type': 'application/octet-stream',
    }
    const photo = picked.get(options.filePath)
    if (!photo) throw new Error(`uploadFile:fail no file ${options.filePath}`)
    const { status, body } = await requestJson(`${cloudUrl}/local/upload`, photo, headers)
    if (status !== 200) throw new Error(`uploadFile:fail ${JSON.stringify(body)}`)
    const { fileID } = body as { fileID: string }
    return answer(options, { fileID, statusCode: 204, errMsg: 'cloud.uploadFile:ok' })
  }
  const getTempFileURL = async (options: { fileList: unknown[] } & Callbacks) => {
    const { body } = await requestJson(`${cloudUrl}/local/temp-url`, { fileList: options.fileList })
    return answer(options, { ...(body as object), errMsg: 'cloud.getTempFileURL:ok' })
  }
  const previewImage = (options: { urls: string[] } & Callbacks) => {
    record.previews.push(options.urls)
    return answer(options, { errMsg: 'previewImage:ok' })
  }
  const compressImage = (options: { src: string } & Callbacks) =>
    answer(options, { tempFilePath: options.src, errMsg: 'compressImage:ok' })
  /** A kept file is the same file under a name that lasts. */
  const saveFile = (options: { tempFilePath: string } & Callbacks) =>
    answer(options, { savedFilePath: options.tempFilePath, errMsg: 'saveFile:ok' })
  return {
    cloud: { uploadFile, getTempFileURL },
    app: { chooseMedia, previewImage, compressImage, saveFile },
  }
}

/**
 * `wx` as a phone has it, with `wx.cloud` wired to the local cloud: the identity comes from here, as it
 * comes from WeChat, and never from the app.
 */
export const makeWx = (cloudUrl: string, openid: string, record: PhoneRecord) => {
  const navigate = (options: { url: string } & Callbacks) => {
    record.navigations.push(options.url)
    return answer(options, { errMsg: 'ok' })
  }
  const quiet = (options?: Callbacks) => answer(options, { errMsg: 'ok' })
  const files = makeFiles(cloudUrl, openid, record)
  return {
    ...makeStorage(),
    ...files.app,
    cloud: {
      ...files.cloud,
      init: () => undefined,
      callFunction: async (
        options: { name: string; data: PhoneRecord['calls'][number]['data'] } & Callbacks,
      ) => {
        if (!record.signal) return refuse(options, 'cloud.callFunction:fail no network')
        const address = `${cloudUrl}/call/${options.name}`
        const { body: result } = await requestJson(address, options.data, { 'x-wx-openid': openid })
        record.calls.push({ name: options.name, data: options.data, result })
        return answer(options, { result, errMsg: 'cloud.callFunction:ok' })
      },
    },
    navigateTo: navigate,
    redirectTo: navigate,
    switchTab: navigate,
    reLaunch: navigate,
    navigateBack: quiet,
    showToast: (options: { title: string } & Callbacks) => {
      record.toasts.push(options.title)
      return answer(options, {})
    },
    requestSubscribeMessage: (options: { tmplIds: string[] } & Callbacks) => {
      record.subscribed.push(options.tmplIds)
      return answer(options, Object.fromEntries(options.tmplIds.map((id) => [id, 'accept'])))
    },
    getNetworkType: (options?: Callbacks) =>
      answer(options, { networkType: record.signal ? 'wifi' : 'none' }),
    removeSavedFile: quiet,
    getLocation: (options?: Callbacks) => refuse(options, 'getLocation:fail auth deny'),
    getAppBaseInfo: () => APP_BASE_INFO,
    getWindowInfo: () => WINDOW_INFO,
    getSystemInfoSync: () => ({ ...APP_BASE_INFO, ...WINDOW_INFO, platform: 'devtools' }),
    getSystemSetting: () => ({}),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    createSelectorQuery: makeSelectorQuery,
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getUpdateManager: () => ({ onCheckForUpdate: quiet, onUpdateReady: quiet, onUpdateFailed: quiet }),
    onThemeChange: quiet,
    onNetworkStatusChange: quiet,
    onAppShow: quiet,
    onAppHide: quiet,
    onError: quiet,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    canIUse: () => true,
    hideLoading: quiet,
    showLoading: quiet,
    setNavigationBarTitle: quiet,
    setNavigationBarColor: quiet,
    setBackgroundColor: quiet,
    pageScrollTo: quiet,
    vibrateShort: quiet,
    stopPullDownRefresh: quiet,
    makePhoneCall: quiet,
    setClipboardData: quiet,
    loadFontFace: quiet,
    eventCenter: undefined,
    env: { USER_DATA_PATH: '' },
  }
}
